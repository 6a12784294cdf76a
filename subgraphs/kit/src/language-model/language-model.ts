import type { z } from 'zod';

/** What a model is shown: words, or a picture that was encoded by us. */
export type ModelPart =
  { readonly text: string } | { readonly image: { readonly bytes: Uint8Array; readonly mimeType: 'image/jpeg' } };

export interface TokenUsage {
  readonly promptTokens: number;
  /** With what the model thought and didn't say. */
  readonly outputTokens: number;
  readonly totalTokens: number;
}

/** One thing that is asked of a model. Its answer is JSON of a given shape. */
export interface ModelTask<Value> {
  /** What for: `advice`, `receipt`. Stands in logs and in the usage record. */
  readonly task: string;
  /** What to do, in our words alone. */
  readonly instructions: string;
  /** What to do it with. Content, never instructions (`dataPart`). */
  readonly parts: readonly ModelPart[];
  /** The answer's shape: sent along, and checked when it comes back. Objects, lists, texts, numbers, booleans, null. */
  readonly schema: z.ZodType<Value>;
  /** Whose budget it is on; null = the installation's alone. Never sent. */
  readonly personId: string | null;
  /** What the model thinks counts, too. */
  readonly maxOutputTokens: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ModelAnswer<Value> {
  readonly value: Value;
  /** As the installation calls it. */
  readonly model: string;
  readonly usage: TokenUsage;
}

/** A language model, of whatever maker. */
export interface LanguageModel {
  /** @throws ModelFailure and nothing else */
  generate<Value>(task: ModelTask<Value>): Promise<ModelAnswer<Value>>;
}

export const NO_TOKENS: TokenUsage = { promptTokens: 0, outputTokens: 0, totalTokens: 0 };

export const addUsage = (a: TokenUsage, b: TokenUsage): TokenUsage => ({
  promptTokens: a.promptTokens + b.promptTokens,
  outputTokens: a.outputTokens + b.outputTokens,
  totalTokens: a.totalTokens + b.totalTokens,
});

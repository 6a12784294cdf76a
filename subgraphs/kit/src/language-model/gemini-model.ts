import {
  type GenerateContentResult,
  GoogleGenerativeAI,
  GoogleGenerativeAIError,
  GoogleGenerativeAIFetchError,
  type Part,
  type ResponseSchema as ClientSchema,
} from '@google/generative-ai';
import { promptTokensOf } from './estimate-tokens.js';
import type { LanguageModel, ModelPart, ModelTask, TokenUsage } from './language-model.js';
import { ModelFailure, type ModelFailureReason } from './model-failure.js';
import { responseSchemaOf } from './response-schema.js';
import { hearingRetryAfter, retryAfterMs } from './retry-after.js';

export interface GeminiOptions {
  readonly apiKey: string;
  /** Any name that the API takes. */
  readonly model: string;
  /** Absent = Google's. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds until one request is given up. */
  readonly timeoutMs: number;
  readonly clock: () => Date;
}

/** Reasons to stop that are the maker's rules. */
const BLOCKED: ReadonlySet<string> = new Set(['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII']);

const clientPart = (part: ModelPart): Part =>
  'text' in part
    ? { text: part.text }
    : { inlineData: { mimeType: part.image.mimeType, data: Buffer.from(part.image.bytes).toString('base64') } };

const reasonOf = (status: number): ModelFailureReason => {
  if (status === 429) return 'RATE_LIMITED';
  if (status === 404) return 'RETIRED_MODEL';
  if (status === 408 || status === 504) return 'TIMED_OUT';
  return status >= 500 ? 'SERVER' : 'REFUSED';
};

/** The wait that the body of a 429 asks for ("17s"), in milliseconds. */
function retryDelay({ errorDetails = [] }: GoogleGenerativeAIFetchError): number | null {
  const asked = errorDetails.map((detail) => detail['retryDelay']).find((delay) => typeof delay === 'string');
  const seconds = /^(\d{1,9}(?:\.\d+)?)s$/u.exec(asked ?? '')?.[1];
  return seconds === undefined ? null : Math.ceil(Number(seconds) * 1_000);
}

/** Counts as they came, or from above where they didn't. */
function usageOf({ response }: GenerateContentResult, task: ModelTask<unknown>): TokenUsage {
  const { promptTokenCount: prompt, totalTokenCount: total } = response.usageMetadata ?? {};
  const promptTokens = prompt ?? promptTokensOf(task);
  const totalTokens = Math.max(total ?? promptTokens + task.maxOutputTokens, promptTokens);
  return { promptTokens, outputTokens: totalTokens - promptTokens, totalTokens };
}

const promptUsage = (task: ModelTask<unknown>): TokenUsage => {
  const promptTokens = promptTokensOf(task);
  return { promptTokens, outputTokens: 0, totalTokens: promptTokens };
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What the model said, in its shape. @throws ModelFailure BLOCKED, CUT_SHORT, WRONG_SHAPE */
function valueOf<Value>(result: GenerateContentResult, task: ModelTask<Value>): Value {
  const usage = usageOf(result, task);
  const { candidates, promptFeedback } = result.response;
  const [candidate] = Array.isArray(candidates) ? candidates : [];
  if (!candidate) throw new ModelFailure(promptFeedback ? 'BLOCKED' : 'WRONG_SHAPE', { usage });
  const finished: string = candidate.finishReason ?? 'STOP';
  if (BLOCKED.has(finished)) throw new ModelFailure('BLOCKED', { usage });
  if (finished === 'MAX_TOKENS') throw new ModelFailure('CUT_SHORT', { usage });
  const parts = candidate.content?.parts;
  const text = Array.isArray(parts) ? parts.map((part) => part.text ?? '').join('') : '';
  if (finished !== 'STOP' || !isJson(text)) throw new ModelFailure('WRONG_SHAPE', { usage });
  const read = task.schema.safeParse(JSON.parse(text));
  if (!read.success) throw new ModelFailure('WRONG_SHAPE', { usage });
  return read.data;
}

/** What the client threw, without its words. An answer that broke off counts as its prompt: the model has been at work. */
function failureOf(error: unknown, task: ModelTask<unknown>, retryAfter: string | null, now: Date): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (error instanceof GoogleGenerativeAIFetchError && error.status !== undefined) {
    const wait = retryAfterMs(retryAfter, now) ?? retryDelay(error) ?? undefined;
    return new ModelFailure(reasonOf(error.status), { status: error.status, retryAfterMs: wait });
  }
  // The client's own errors are of requests that nobody answered.
  if (error instanceof GoogleGenerativeAIError) return new ModelFailure('NETWORK');
  return new ModelFailure(error instanceof SyntaxError ? 'WRONG_SHAPE' : 'NETWORK', { usage: promptUsage(task) });
}

/**
 * Gemini through Google's client: the one place that knows it. One request for each task: temperature 0, JSON by a response schema.
 * A request that was given up counts as its prompt, since nobody knows how far it came.
 */
export function geminiModel({ apiKey, model, baseUrl, timeoutMs, clock }: GeminiOptions): LanguageModel {
  const client = new GoogleGenerativeAI(apiKey);
  const request = async <Value>(task: ModelTask<Value>, signal: AbortSignal): Promise<GenerateContentResult> =>
    client
      .getGenerativeModel(
        {
          model,
          systemInstruction: task.instructions,
          generationConfig: {
            temperature: 0,
            maxOutputTokens: task.maxOutputTokens,
            responseMimeType: 'application/json',
            // Ours is a part of theirs, whose types tell each kind of schema apart.
            responseSchema: responseSchemaOf(task.schema) as ClientSchema,
          },
        },
        baseUrl === undefined ? {} : { baseUrl },
      )
      .generateContent({ contents: [{ role: 'user', parts: task.parts.map(clientPart) }] }, { signal });

  return {
    generate: (task) =>
      hearingRetryAfter(async (retryAfter) => {
        if (task.signal?.aborted) throw new ModelFailure('CANCELLED');
        // The client's own time-out leaves its timer running.
        const giveUp = new AbortController();
        const timer = setTimeout(() => giveUp.abort(), timeoutMs);
        const signal = task.signal ? AbortSignal.any([giveUp.signal, task.signal]) : giveUp.signal;
        try {
          const result = await request(task, signal);
          return { value: valueOf(result, task), model, usage: usageOf(result, task) };
        } catch (error) {
          const failure = failureOf(error, task, retryAfter(), clock());
          if (!signal.aborted || error instanceof ModelFailure) throw failure;
          throw new ModelFailure(task.signal?.aborted ? 'CANCELLED' : 'TIMED_OUT', { usage: promptUsage(task) });
        } finally {
          clearTimeout(timer);
        }
      }),
  };
}

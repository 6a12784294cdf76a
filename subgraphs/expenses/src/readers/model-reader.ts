import { isPlainDate } from '@parfinanciero/kit';
import { type LanguageModel, promptId } from '@parfinanciero/kit/language-model';
import { z } from 'zod';
import { RECEIPT_V1 } from './prompts/receipt.v1.js';
import type { ReencodedImage } from './reencode.js';

/** Models that think before they speak take most of it for that. */
const MAX_OUTPUT_TOKENS = 8_192;

const Decimal = z.string().regex(/^\d{1,13}(?:\.\d{1,4})?$/u);

const Fields = z.object({
  company: z.string().trim().min(1).max(120).nullable(),
  date: z
    .string()
    .refine((text) => isPlainDate(text))
    .nullable()
    .describe('YYYY-MM-DD'),
  total: Decimal.nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .nullable(),
  tax: Decimal.nullable(),
});

/** What a language model saw on the picture of a receipt. Null: nothing that it was sure of. */
export type ModelReading = z.infer<typeof Fields> & {
  readonly model: string;
  readonly tokens: number;
  /** As `receipt.v1`. */
  readonly prompt: string;
};

/** A second reader, which sees the picture as a whole. */
export interface ModelReader {
  /**
   * @param image as we keep it: encoded anew, so that nothing but the picture is sent
   * @param personId who pays for it in tokens; it is told to nobody
   * @throws ModelFailure
   */
  read(
    image: Pick<ReencodedImage, 'bytes' | 'mimeType'>,
    options: { readonly personId: string; readonly signal?: AbortSignal | undefined },
  ): Promise<ModelReading>;
}

/** Reads receipts by a language model. Only the picture is sent. */
export const modelReader = (model: LanguageModel): ModelReader => ({
  async read({ bytes, mimeType }, { personId, signal }) {
    const answer = await model.generate({
      task: RECEIPT_V1.task,
      instructions: RECEIPT_V1.instructions,
      parts: [{ image: { bytes, mimeType } }],
      schema: Fields,
      personId,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      signal,
    });
    const { value, usage } = answer;
    return { ...value, model: answer.model, tokens: usage.totalTokens, prompt: promptId(RECEIPT_V1) };
  },
});

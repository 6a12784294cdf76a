import { z } from 'zod';

/** Settings of the language model, for the programs that use it. Without a key everything works by rules of our own. */
export const LanguageModelSettings = {
  GEMINI_API_KEY: z.string().min(1).optional(),
  /** Any name that the API takes; this one follows the maker's newest. */
  GEMINI_MODEL: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+)*$/u, 'the name of a model is expected')
    .default('gemini-flash-latest'),
  /** Unset = Google's. */
  GEMINI_BASE_URL: z
    .url({ protocol: /^https?$/u })
    .transform((url) => url.replace(/\/+$/u, ''))
    .optional(),
  /** Tokens a day (UTC) for one person. */
  GEMINI_DAILY_TOKENS_PER_PERSON: z.coerce.number().int().min(0).default(100_000),
  /** Tokens a day (UTC) for everybody together. */
  GEMINI_DAILY_TOKENS: z.coerce.number().int().min(0).default(5_000_000),
} as const;

export type LanguageModelSettings = z.infer<z.ZodObject<typeof LanguageModelSettings>>;

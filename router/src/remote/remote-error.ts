import { AppError, errorCatalogue, unavailable } from '@parfinanciero/kit';
import { z } from 'zod';

const Refusal = z.object({
  code: z.string(),
  status: z.number(),
  message: z.string(),
  text: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/**
 * The expected error that a subgraph's refusal stands for. A code that this process has not met is taken with its words as they
 * came, in the language that was asked for: subgraphs mask what is unexpected themselves.
 */
export function remoteError(body: unknown): AppError {
  const refusal = Refusal.safeParse(body);
  if (!refusal.success || refusal.data.status === 401) return unavailable();
  const { code, status, message, text = message, fields } = refusal.data;
  const known = errorCatalogue().get(code);
  return new AppError(known ?? { code, status, when: '', es: text, en: text }, fields ? { fields } : {});
}

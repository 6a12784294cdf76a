import type { StreamVerdict } from '../domain/streams/apply-verdicts.js';
import type { StreamVerdictRow } from './stream-verdict-row.js';

/** What a person said of a stream, as the engine reads it. */
export const verdictOf = ({
  key,
  verdict,
  amount,
  period,
  nextDate,
  description,
}: StreamVerdictRow): StreamVerdict => ({
  key,
  verdict,
  ...(amount !== null && { amount: Number(amount) }),
  ...(period !== null && { period }),
  ...(nextDate !== null && { nextDate }),
  ...(description !== null && { description }),
});

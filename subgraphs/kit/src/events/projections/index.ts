import { z } from 'zod';
import { defineEvent } from '../define-event.js';

const minor = z.string().regex(/^-?\d+$/u);

/**
 * Recurring payments or income that were found, look different, or are no more; what a person confirmed or dismissed too.
 * Each carries its whole present state. Owner: projections. Stream: the ledger.
 */
export const streamsChanged = defineEvent(
  'projections.streams-changed',
  1,
  z.object({
    streams: z
      .array(
        z.object({
          streamId: z.uuid(),
          /** It was there and is not found any more, or the person says that it is none. */
          gone: z.boolean(),
          direction: z.enum(['INCOME', 'SPENDING']),
          description: z.string(),
          categoryId: z.uuid().nullable(),
          currency: z.string(),
          /** What is expected next, signed: spending is negative. */
          amount: minor,
          period: z.string(),
          status: z.enum(['ACTIVE', 'LATE', 'ENDED']),
          nextDate: z.string().nullable(),
        }),
      )
      .max(1_000),
  }),
);

/** A month was told in words, or a question answered. Owner: projections. Read by: administration (tokens by day). Stream: the ledger. */
export const wordsWritten = defineEvent(
  'projections.words-written',
  1,
  z.object({ what: z.enum(['NARRATIVE', 'ANSWER']), id: z.uuid(), writer: z.string(), tokens: z.int().nonnegative() }),
);

/** A month is over: what it held, and how far what had been foretold of it was off. Owner: projections. Stream: the ledger. */
export const monthClosed = defineEvent(
  'projections.month-closed',
  1,
  z.object({
    month: z.string().regex(/^\d{4}-\d{2}$/u),
    currency: z.string(),
    income: minor,
    spending: minor,
    /** Forecasts of that month that were kept, and how many of them held it in their 80 and 95 per cent bands. */
    forecasts: z.int().nonnegative(),
    inside80: z.int().nonnegative(),
    inside95: z.int().nonnegative(),
  }),
);

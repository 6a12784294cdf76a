import { isCurrency, isPlainDate, type Money } from '@parfinanciero/kit';
import { z } from 'zod';

/** An amount of the graph, as an exact one. */
export const MoneyAnswer = z
  .object({ minor: z.string().regex(/^-?\d{1,30}$/u), currency: z.string().refine(isCurrency) })
  .transform(({ minor, currency }): Money => ({ minor: BigInt(minor), currency }));

export const DateAnswer = z.string().refine(isPlainDate);

/** What every report of a ledger says of it. */
export const LedgerAnswer = z.object({ name: z.string(), zone: z.string(), referenceCurrency: z.string() });

export const Named = z.object({ name: z.string() }).nullable();

/** Milliseconds that one reading of a report may take. */
export const READING_MS = 20_000;

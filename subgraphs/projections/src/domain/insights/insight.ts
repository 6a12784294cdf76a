import type { PlainDate } from '@parfinanciero/kit/days';

export type InsightKind =
  | 'UNUSUAL_AMOUNT'
  | 'UNUSUAL_CATEGORY'
  | 'PRICE_RISE'
  | 'MISSED_INCOME'
  | 'UNUSED_SUBSCRIPTION'
  | 'SHORTFALL_AHEAD'
  | 'DUPLICATE_CHARGE';

/**
 * One thing that may be said of an insight: a name with an amount (minor units), a day, a count, or a word of ours. No text
 * may say more than its evidence does.
 */
export type Evidence =
  | { readonly name: string; readonly amount: number }
  | { readonly name: string; readonly day: PlainDate }
  | { readonly name: string; readonly count: number }
  | { readonly name: string; readonly text: string };

/** Something unusual, with what it rests on. */
export interface Insight {
  /** The same for the same thing, however often it is found. */
  readonly key: string;
  readonly kind: InsightKind;
  /** 0…1: how much it matters. */
  readonly severity: number;
  /** When it happened, or will. */
  readonly day: PlainDate;
  readonly movementIds: readonly string[];
  readonly streamKey: string | null;
  readonly category: string | null;
  /** The group of movements (`groupOf`) that it is about. */
  readonly group: string | null;
  /** The payee as it was booked. */
  readonly description: string | null;
  /** Sizes in minor units, ≥ 0; a balance ahead keeps its sign. */
  readonly amount: number | null;
  /** What would have been usual, as `amount`. */
  readonly expected: number | null;
  readonly evidence: readonly Evidence[];
}

/** What insights about a ledger are measured against. */
export interface Scale {
  /** What the ledger spends in a usual month, minor units ≥ 0; 0 = not known yet. */
  readonly typicalMonth: number;
}

/** An insight with nothing said that isn't given. */
export const insightOf = (
  given: Pick<Insight, 'key' | 'kind' | 'severity' | 'day' | 'evidence'> & Partial<Insight>,
): Insight => ({
  movementIds: [],
  streamKey: null,
  category: null,
  group: null,
  description: null,
  amount: null,
  expected: null,
  ...given,
  severity: Math.round(Math.min(1, Math.max(0, given.severity)) * 1000) / 1000,
});

/** 0…1: how much an amount weighs in a month, all of it from a fifth of what is spent on. */
export const weightOf = (amount: number, { typicalMonth }: Scale): number =>
  typicalMonth > 0 ? Math.min(1, Math.abs(amount) / (0.2 * typicalMonth)) : 0.3;

/** Whether an amount is too small a part of a month to speak of. */
export const isTrifle = (amount: number, { typicalMonth }: Scale, share: number): boolean =>
  Math.abs(amount) < share * typicalMonth;

import type { PlainDate } from '@parfinanciero/kit/days';
import { nearestSlot, placed } from './calendar-grid.js';
import { expectedAmount, median } from './expected-amount.js';
import type { Occurrence, Rhythm } from './stream.js';

const FEWEST = 3;
const LEAST_APART = 0.02;

/** Which of the two anchors of a SEMIMONTHLY rhythm a payment on `day` stands for: 0 or 1. */
export const anchorAt = (day: PlainDate, rhythm: Rhythm): number =>
  nearestSlot(placed(day), rhythm, 'SEMIMONTHLY').slot & 1;

/** The payments of a SEMIMONTHLY stream by anchor. */
export const byAnchor = (occurrences: readonly Occurrence[], rhythm: Rhythm): Occurrence[][] =>
  [0, 1].map((anchor) => occurrences.filter(({ day }) => anchorAt(day, rhythm) === anchor));

/**
 * What each of the two payments of a month is expected to bring where they differ (the second quincena often bears the
 * deductions); null where they don't, by more than each varies by itself, or where either has come fewer than three times.
 */
export const anchorAmountsOf = (occurrences: readonly Occurrence[], rhythm: Rhythm): number[] | null => {
  const parts = byAnchor(occurrences, rhythm);
  const [first, second] = parts.map(expectedAmount);
  if (first === undefined || second === undefined || parts.some(({ length }) => length < FEWEST)) return null;
  const apart = Math.abs(first - second);
  const steps = parts.flatMap((part) => part.slice(1).map((paid, i) => Math.abs(paid.amount - part[i]!.amount)));
  return apart > LEAST_APART * Math.abs(first) && apart > 2 * median(steps) ? [first, second] : null;
};

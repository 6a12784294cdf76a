import { addDays, type PlainDate } from '@parfinanciero/kit/days';
import { addMonths, dayOf, lengthOfMonth, monthsBetween } from './months.js';
import { quantileOfSorted } from './order-statistics.js';
import { netUntil } from './path-values.js';
import type { LedgerProjection } from './projection.js';

/** To have `amount` on `date`, having `current` at the end of the projection's `asOf`; minor units. */
export interface GoalTarget {
  readonly amount: number;
  readonly current: number;
  readonly date: PlainDate;
}

/** How a goal stands. */
export interface GoalOutlook {
  /** 0…1: that `current` and all net flow through `date` come to `amount` or more on that date. */
  readonly probability: number;
  /** The first day by which it is as likely as not, and to stay; `asOf` when it is reached now, null when not within ten years. */
  readonly expectedDate: PlainDate | null;
  /** What there will be on `date`, minor units. */
  readonly expected: { readonly amount: number; readonly lo80: number; readonly hi80: number };
}

const FURTHEST_MONTHS = 120;

/** Nothing to come is surer than this, either way. */
const LEAST = 0.003;

/**
 * The share of simulated futures that reach the goal; what they add up to is calibrated on many ledgers. A date
 * beyond the projection's horizon draws each future out, which is the less certain the further it is.
 */
export function goalOutlook(projection: LedgerProjection, goal: GoalTarget): GoalOutlook {
  const { asOf, paths } = projection;
  const values = netUntil(paths, asOf, goal.date).sort();
  const at = (share: number): number => Math.round(goal.current + quantileOfSorted(values, share));
  return {
    probability: probabilityOf(values, goal, asOf),
    expectedDate: expectedDate(projection, goal),
    expected: { amount: at(0.5), lo80: at(0.1), hi80: at(0.9) },
  };
}

/** To three decimals: more would pretend to know. */
function probabilityOf(ascending: Float64Array, { amount, current, date }: GoalTarget, asOf: PlainDate): number {
  if (date <= asOf) return current >= amount ? 1 : 0;
  const count = ascending.length;
  const share = ascending.reduce((sum, net) => sum + (current + net >= amount ? 1 : 0), 0) / count;
  return Math.round(Math.min(Math.max(share, LEAST), 1 - LEAST) * 1_000) / 1_000;
}

function expectedDate({ asOf, paths }: LedgerProjection, { amount, current }: GoalTarget): PlainDate | null {
  if (current >= amount) return asOf;
  const reached = (day: PlainDate): boolean =>
    current + quantileOfSorted(netUntil(paths, asOf, day).sort(), 0.5) >= amount;
  const running = asOf.slice(0, 7);
  for (let column = 0; column <= FURTHEST_MONTHS; column += 1) {
    const month = addMonths(running, column);
    const end = dayOf(month, lengthOfMonth(month));
    // Between a salary and the rent everybody is rich for a week: it must still be there a month later.
    if (end <= asOf || !reached(end) || !reached(dayOf(addMonths(month, 1), 31))) continue;
    let day = column === 0 ? addDays(asOf, 1) : dayOf(month, 1);
    while (day < end && !reached(day)) day = addDays(day, 1);
    return day;
  }
  return null;
}

/** The horizon that a projection needs so that the goal's date lies within it, at most 24 months. */
export const horizonFor = (asOf: PlainDate, date: PlainDate): number =>
  Math.min(Math.max(monthsBetween(asOf.slice(0, 7), date.slice(0, 7)), 1), 24);

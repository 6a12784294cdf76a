import type { PlainMonth } from '@parfinanciero/kit/days';
import type { Calibration, ErrorScale } from './calibration.js';
import type { Levels } from './levels.js';
import type { ScheduledPayment } from './projection.js';
import { flowAhead } from './usual-flow.js';

/** The expected income and spending of a month with the scale of their errors, minor units, as doubles. */
export interface Expectation {
  readonly income: number;
  readonly spending: number;
  readonly incomeScale: ErrorScale;
  readonly spendingScale: ErrorScale;
  /** What `spending` lies between: as it was before, and as income lets expect; and how much the former weighs, 0…1. */
  readonly ownSpending: number;
  readonly anchorSpending: number;
  readonly ownWeight: number;
}

export const NOTHING: Expectation = {
  income: 0,
  spending: 0,
  incomeScale: { below: 0, above: 0 },
  spendingScale: { below: 0, above: 0 },
  ownSpending: 0,
  anchorSpending: 0,
  ownWeight: 0,
};

/** The shares 0…1 of a running month's unscheduled flows that are still to come. */
export interface StillToCome {
  readonly income: number;
  readonly spending: number;
}

/** A unit below the expected spending, in units above it. */
const DOWNWARD = 1.5;
/** The distance between own spending and the expected one, as a unit above. */
const APART = 0.7;
/** In errors: where a part of a month without any more spending lies. */
const NOTHING_MORE = 1.3;
/** How much of what came in above the usual in a month is spent in the next. */
const CARRIED = 0.35;

/**
 * A month so many ahead (1 = the next), or what a running month still has: scheduled payments at their amounts, the rest at
 * its usual level (or the part of it that is `still` to come), and spending between that and what income lets expect (with `surplus`, what the month before it
 * brings above the usual), never below what is scheduled.
 */
export function expectationOf(
  levels: Levels,
  month: PlainMonth,
  ahead: number,
  scheduled: readonly ScheduledPayment[],
  { growth }: Calibration,
  { still = null, surplus = 0 }: { readonly still?: StillToCome | null; readonly surplus?: number } = {},
): Expectation {
  const due = { INCOME: 0, SPENDING: 0 };
  for (const payment of scheduled)
    if (payment.day.slice(0, 7) === month) due[payment.direction] += Math.abs(payment.amount);
  const income = due.INCOME + (still?.income ?? 1) * flowAhead(levels.restIncome, month, ahead);
  const own = due.SPENDING + (still?.spending ?? 1) * flowAhead(levels.restSpending, month, ahead);
  const whole = levels.anchor + CARRIED * surplus;
  const anchor = still
    ? due.SPENDING + still.spending * Math.max(0, whole - levels.streamedSpending)
    : Math.max(due.SPENDING, whole);
  const spending = Math.max(due.SPENDING, (1 - levels.ownWeight) * anchor + levels.ownWeight * own);
  const growing = 1 + growth.shortHistory / Math.max(levels.months, 1) + growth.perMonth * Math.max(ahead - 1, 0);
  // Days are independent draws to a first approximation: part of a month has the root of its share.
  const wider = (part: number): number => Math.sqrt(growing * part);
  const size = Math.max(levels.income, levels.spending, 1);
  const incomeScale = levels.incomeSpread * Math.max(levels.income, 0.1 * size) * wider(still?.income ?? 1);
  const spendingScale = levels.spendingSpread * size * wider(still?.spending ?? 1);
  // Of a part of a month nothing more may come than what is scheduled.
  const nothingMore = still ? NOTHING_MORE * (spending - due.SPENDING) : 0;
  return {
    income,
    spending,
    incomeScale: { below: incomeScale, above: incomeScale },
    // What was spent before is within reach, however steady it was, and where it is far away either may come.
    spendingScale: {
      below: Math.max(DOWNWARD * spendingScale, spending - own, nothingMore),
      above: Math.max(spendingScale, APART * Math.abs(spending - own)),
    },
    ownSpending: own,
    anchorSpending: anchor,
    ownWeight: levels.ownWeight,
  };
}

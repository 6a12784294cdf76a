import type { PlainMonth } from '@parfinanciero/kit/days';
import type { Calibration } from './calibration.js';
import type { Levels } from './levels.js';
import type { ScheduledPayment } from './projection.js';
import { flowAhead } from './usual-flow.js';

/** The expected income and spending of a month with the scale of their errors, minor units, as doubles. */
export interface Expectation {
  readonly income: number;
  readonly spending: number;
  readonly incomeScale: number;
  readonly spendingScale: number;
}

export const NOTHING: Expectation = { income: 0, spending: 0, incomeScale: 0, spendingScale: 0 };

/**
 * A month so many ahead (1 = the next), of which a share 0…1 is still to come: scheduled payments at their amounts, the
 * rest at its usual level, and spending between that and what income lets expect, never below what is scheduled.
 */
export function expectationOf(
  levels: Levels,
  month: PlainMonth,
  ahead: number,
  scheduled: readonly ScheduledPayment[],
  { growth }: Calibration,
  share = 1,
): Expectation {
  const due = { INCOME: 0, SPENDING: 0 };
  for (const payment of scheduled)
    if (payment.day.slice(0, 7) === month) due[payment.direction] += Math.abs(payment.amount);
  const income = due.INCOME + share * flowAhead(levels.restIncome, month, ahead);
  const own = due.SPENDING + share * flowAhead(levels.restSpending, month, ahead);
  const anchored = (1 - levels.ownWeight) * share * levels.anchor + levels.ownWeight * own;
  const spending = Math.max(due.SPENDING, anchored);
  const growing = 1 + growth.shortHistory / Math.max(levels.months, 1) + growth.perMonth * Math.max(ahead - 1, 0);
  // Days are independent draws to a first approximation: part of a month has the root of its share.
  const wider = Math.sqrt(growing * share);
  const size = Math.max(levels.income, levels.spending, 1);
  return {
    income,
    spending,
    incomeScale: levels.incomeSpread * Math.max(levels.income, 0.1 * size) * wider,
    spendingScale: levels.spendingSpread * size * wider,
  };
}

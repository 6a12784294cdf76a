import type { PlainMonth } from '@parfinanciero/kit/days';
import type { Calibration } from './calibration.js';
import type { History, HistoryMonth } from './history.js';
import { mean, median } from './order-statistics.js';
import type { ScheduledPayment } from './projection.js';

/** The expected income and spending of a month with the scale of their errors, minor units, as doubles. */
export interface Expectation {
  readonly income: number;
  readonly spending: number;
  readonly incomeScale: number;
  readonly spendingScale: number;
}

/** What a ledger's whole months say of any month to come. */
export interface Levels {
  readonly income: number;
  readonly spending: number;
  /** What streams bring in a usual month of the history. */
  readonly streamedIncome: number;
  readonly streamedSpending: number;
  /** Own dispersion shrunk towards the pooled one, a share of the level. */
  readonly incomeSpread: number;
  readonly spendingSpread: number;
  readonly months: number;
}

/** Months that are looked back on at most: what was longer ago says little of a person's level now. */
const WINDOW = 24;
/** Months after which own spending weighs as much as the anchor, the own median income. */
const ANCHOR_MONTHS = 12;
/** What came in and wasn't spent tends to be spent: the share of a usual income by which a usual income unspent raises a month. */
const UNSPENT = 0.25;
/** Unspent usual incomes that a median ledger has, and the range within which they tell. */
const UNSPENT_RANGE = { from: -1, usual: 1.6, to: 2 };

/** Levels from the whole months; a history without one uses what the running month has. */
export function levelsOf(history: History, calibration: Calibration): Levels {
  const months = (history.whole.length > 0 ? history.whole : history.running ? [history.running] : []).slice(-WINDOW);
  const pick = (of: (month: HistoryMonth) => number): number[] => months.map(of);
  const income = median(pick((month) => month.income));
  const spending = spendingLevel(income, history, months);
  const level = (flow: number): number => Math.max(flow, 0.1 * Math.max(income, spending), 1);
  return {
    income,
    spending,
    streamedIncome: median(pick((month) => month.income - month.restIncome)),
    streamedSpending: median(pick((month) => month.spending - month.restSpending)),
    incomeSpread: spreadOf(
      pick((month) => month.income),
      income,
      level(income),
      calibration.priorSpread.income,
      calibration,
    ),
    spendingSpread: spreadOf(
      pick((month) => month.spending),
      spending,
      level(spending),
      calibration.priorSpread.spending,
      calibration,
    ),
    months: months.length,
  };
}

function spendingLevel(income: number, history: History, months: readonly HistoryMonth[]): number {
  const own = median(months.map((month) => month.spending));
  if (income <= 0) return mean(months.map((month) => month.spending));
  const weight = months.length / (months.length + ANCHOR_MONTHS);
  const unspent = history.unspent / income;
  const { from, usual, to } = UNSPENT_RANGE;
  const pressure = UNSPENT * (Math.min(Math.max(unspent, from), to) - usual) * income;
  return Math.max(0, (1 - weight) * income + weight * own + pressure);
}

/** Mean absolute deviation over the level, each at most 2, with the pooled one as so many months of it. */
function spreadOf(
  values: readonly number[],
  middle: number,
  level: number,
  prior: number,
  { priorSpread }: Calibration,
): number {
  const own = values.reduce((sum, value) => sum + Math.min(Math.abs(value - middle) / level, 2), 0);
  return (own + prior * priorSpread.months) / (values.length + priorSpread.months);
}

/** A month so many ahead (1 = the next). */
export function expectationOf(
  levels: Levels,
  month: PlainMonth,
  ahead: number,
  scheduled: readonly ScheduledPayment[],
  { growth }: Calibration,
): Expectation {
  const due = { INCOME: 0, SPENDING: 0 };
  for (const payment of scheduled) {
    if (payment.day.slice(0, 7) === month) due[payment.direction] += Math.abs(payment.amount);
  }
  const income = Math.max(due.INCOME, levels.income + due.INCOME - levels.streamedIncome, 0);
  const spending = Math.max(due.SPENDING, levels.spending + due.SPENDING - levels.streamedSpending, 0);
  const wider = Math.sqrt(
    1 + growth.shortHistory / Math.max(levels.months, 1) + growth.perMonth * Math.max(ahead - 1, 0),
  );
  const size = Math.max(levels.income, levels.spending, 1);
  return {
    income,
    spending,
    incomeScale: levels.incomeSpread * Math.max(levels.income, 0.1 * size) * wider,
    spendingScale: levels.spendingSpread * Math.max(levels.spending, 0.1 * size) * wider,
  };
}

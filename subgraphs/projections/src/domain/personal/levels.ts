import type { Calibration } from './calibration.js';
import type { History, HistoryMonth } from './history.js';
import { median } from './order-statistics.js';
import { medianLevel, type UsualFlow, usualFlow, winsorisedMean } from './usual-flow.js';

/** What a ledger's whole months say of any month to come, minor units. */
export interface Levels {
  /** Medians of all months, streams included. */
  readonly income: number;
  readonly spending: number;
  /** What streams take in a usual month. */
  readonly streamedSpending: number;
  readonly restIncome: UsualFlow;
  readonly restSpending: UsualFlow;
  /** What income lets one expect of spending. */
  readonly anchor: number;
  /** How much own spending weighs against the anchor, 0…1. */
  readonly ownWeight: number;
  /** What came in above (or below) the usual in the last month, bounded by the usual: some of it is spent in the next. */
  readonly surplus: number;
  /** Own dispersion shrunk towards the pooled one: mean absolute deviation over the level. */
  readonly incomeSpread: number;
  readonly spendingSpread: number;
  /** Whole months that it rests on. */
  readonly months: number;
}

/** Months that are looked back on at most: what was longer ago says little of a person's level now. */
const WINDOW = 24;
const INCOME_WINDOW = 12;
/** Own spending of the pooled dispersion weighs as much as the anchor after so many months; steadier spending sooner. */
const ANCHOR_MONTHS = 14;
/** The dispersion that this was measured at, and the months that it weighs against the own one. */
const ANCHOR_SPREAD = { pooled: 0.45, months: 3 };
/**
 * A young ledger's money that came in and wasn't spent tends to be spent: per usual income that is unspent more or less
 * than is usual, so much of a usual income.
 */
const PRESSURE = { share: 0.3, usual: 1.6, from: 0.5, to: 2 };
/** A deviation counts up to so many levels. */
const MOST_DEVIATION = 2;

/** Levels from the whole months; a history without one makes do with the running month. */
export function levelsOf(history: History, { priorSpread }: Calibration): Levels {
  const months = (history.whole.length > 0 ? history.whole : startedMonth(history)).slice(-WINDOW);
  const all = history.whole.length > 0 ? history.whole : months;
  const named = all.map(({ month }) => month);
  const pick = (of: (month: HistoryMonth) => number): number[] => months.map(of);
  const income = median(pick((month) => month.income));
  const spending = median(pick((month) => month.spending));
  const size = Math.max(income, spending, 1);
  const incomes = deviations(
    pick((month) => month.income),
    income,
    Math.max(income, 0.1 * size),
  );
  const spendings = deviations(
    pick((month) => month.spending),
    spending,
    size,
  );
  const spread = (own: readonly number[], prior: number, weight: number): number =>
    (own.reduce((sum, value) => sum + value, 0) + prior * weight) / (own.length + weight);
  const anchored = income > 0;
  return {
    income,
    spending,
    streamedSpending: median(pick((month) => month.spending - month.restSpending)),
    restIncome: usualFlow(
      named,
      all.map((month) => month.restIncome),
      INCOME_WINDOW,
      medianLevel,
    ),
    restSpending: usualFlow(
      named,
      all.map((month) => month.restSpending),
      WINDOW,
      winsorisedMean,
    ),
    anchor: anchored ? income + pressure(history, income) : 0,
    ownWeight: anchored ? ownWeight(months.length, spread(spendings, ANCHOR_SPREAD.pooled, ANCHOR_SPREAD.months)) : 1,
    surplus: boundedBy(income, (history.whole.at(-1)?.income ?? income) - income),
    incomeSpread: spread(incomes, priorSpread.income, priorSpread.months),
    spendingSpread: spread(spendings, priorSpread.spending, priorSpread.months),
    months: history.whole.length,
  };
}

/** What there is of a history's only month stands for a whole one: spending goes on, income may be all in. */
function startedMonth({ running, elapsed }: History): HistoryMonth[] {
  if (!running) return [];
  const more = 1 / Math.max(elapsed, 0.25);
  return [{ ...running, spending: running.spending * more, restSpending: running.restSpending * more }];
}

export const boundedBy = (most: number, value: number): number => Math.min(Math.max(value, -most), most);

const deviations = (values: readonly number[], middle: number, level: number): number[] =>
  values.map((value) => Math.min(Math.abs(value - middle) / level, MOST_DEVIATION));

/** As precisions weigh: the steadier the own spending and the longer it is known, the more it says. */
function ownWeight(months: number, spread: number): number {
  const own = months ** 2;
  return own / (own + (ANCHOR_MONTHS * (spread / ANCHOR_SPREAD.pooled)) ** 2 || 1);
}

function pressure({ unspent }: History, income: number): number {
  if (unspent === null) return 0;
  const kept = Math.min(Math.max(unspent / income, PRESSURE.from), PRESSURE.to);
  return PRESSURE.share * (kept - PRESSURE.usual) * income;
}

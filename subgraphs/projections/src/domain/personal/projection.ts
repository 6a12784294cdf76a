import type { PlainDate, PlainMonth } from '@parfinanciero/kit/days';
import type { Calibration } from './calibration.js';

/** An expected amount and how far off it may be, integers of minor units. `mean` is the value of least absolute error. */
export interface Band {
  readonly mean: number;
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** How much wider than fitted the bands must be; 1 = as fitted. */
export interface Widening {
  readonly widen80: number;
  readonly widen95: number;
}

/** A month to come. Income and spending are positive; net may be negative. */
export interface MonthProjection {
  readonly month: PlainMonth;
  readonly income: Band;
  readonly spending: Band;
  readonly net: Band;
}

/** What a category is expected to have in the next month, minor units, positive. */
export interface CategoryProjection {
  readonly category: string | null;
  readonly direction: 'INCOME' | 'SPENDING';
  readonly amount: number;
  /** The part of it that streams bring. */
  readonly scheduled: number;
}

/** All accounts together at the end of a day. */
export interface DayBalance {
  readonly day: PlainDate;
  readonly balance: number;
  readonly lo80: number;
  readonly hi80: number;
}

/** The lowest balance before income comes next. */
export interface LowPoint extends DayBalance {
  /** The day of the next scheduled income; null when none is known (then the low point of the whole path). */
  readonly before: PlainDate | null;
}

/** A payment that a stream will bring, signed minor units. */
export interface ScheduledPayment {
  readonly key: string;
  readonly day: PlainDate;
  readonly amount: number;
  readonly direction: 'INCOME' | 'SPENDING';
  readonly category: string | null;
  readonly confidence: number;
}

/**
 * Simulated futures, minor units. A column is a month: 0 is the rest of the running month, m ends with `months[m − 1]`;
 * `[path × (horizon + 1) + column]`. `cumulative` is all net flow after `asOf` up to the column's end.
 */
export interface SimulatedPaths {
  readonly count: number;
  readonly horizon: number;
  readonly income: Float64Array;
  readonly spending: Float64Array;
  readonly cumulative: Float64Array;
  /** Expected net flow after `asOf` up to each day, the first is the day after it; to the end of the horizon. */
  readonly daily: Float64Array;
}

/** What is expected of a ledger. */
export interface LedgerProjection {
  readonly asOf: PlainDate;
  readonly currency: string;
  readonly horizon: number;
  /** Whole months of history that it rests on. */
  readonly historyMonths: number;
  /** The rest of the running month, after `asOf`; zeros when `asOf` is a month's end. */
  readonly current: MonthProjection;
  /** `months[0]` is the calendar month after that of `asOf`. */
  readonly months: readonly MonthProjection[];
  /** Of the next month, the largest first. */
  readonly categories: readonly CategoryProjection[];
  /** From the day after `asOf`, ~90 days; empty when the balance isn't known. */
  readonly dailyBalance: readonly DayBalance[];
  readonly lowPoint: LowPoint | null;
  /** In order of day, to the end of the horizon. */
  readonly scheduled: readonly ScheduledPayment[];
  readonly paths: SimulatedPaths;
}

/** How a projection is made. */
export interface ProjectionOptions {
  /** Months after the running one, 1…24. */
  readonly horizon: number;
  /** Of the simulation; derived from the ledger's content when absent. Two projections with one seed are comparable path by path. */
  readonly seed?: number;
  /** Simulated paths, 1,000 when absent. */
  readonly paths?: number;
  /** How much wider than fitted the bands must be (`recalibrate`). */
  readonly widen?: Widening;
  /** What was learnt from many ledgers; `CALIBRATION` when absent. */
  readonly calibration?: Calibration;
}

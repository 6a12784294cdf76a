import type { PlainMonth } from '@parfinanciero/kit/days';
import { addMonths, monthNumber } from './months.js';
import { mean, median, medianDeviation, quantile } from './order-statistics.js';

/** What a flow that no stream brings has in a usual month, minor units. */
export interface UsualFlow {
  /** In the middle of the window. */
  readonly level: number;
  /** More a month, shrunk by how sure it is; 0 below a year of history. */
  readonly slope: number;
  /** What calendar months (1…12) have more or less, shrunk; empty below two years. */
  readonly seasons: ReadonlyMap<number, number>;
  /** Months from the window's middle to its end. */
  readonly lag: number;
}

/** A trend is believed from this many months on, seasons from twice as many. */
const YEAR = 12;
/** Even a sure trend or season has half a say: it often ends. */
const BELIEF = 0.5;
/** A trend moves a level by no more than this share of it. */
const MOST_TREND = 0.2;
/** A month's excess over the level counts up to so many levels, so that a one-off makes no season. */
const MOST_SEASON = 1.5;
/** Years of one calendar month that are looked at. */
const SEASON_YEARS = 3;

/** The median of the last `window` months. */
export const medianLevel = (values: readonly number[]): number => median(values);

/** The mean with the largest fifth cut to the next smaller value: a one-off counts as a large month, not as itself. */
export function winsorisedMean(values: readonly number[]): number {
  const most = quantile(values, 0.8);
  return mean(values.map((value) => Math.min(value, most)));
}

/** The usual flow of ascending months; `middle` says what the level of a window is. */
export function usualFlow(
  months: readonly PlainMonth[],
  values: readonly number[],
  window: number,
  middle: (values: readonly number[]) => number,
): UsualFlow {
  const recent = values.slice(-window);
  return {
    level: middle(recent),
    slope: slopeOf(values.slice(-2 * YEAR)),
    seasons: seasonsOf(months, values),
    lag: (Math.min(values.length, 2 * YEAR) - 1) / 2,
  };
}

/** The flow so many months after the last of the history, never negative. */
export function flowAhead({ level, slope, seasons, lag }: UsualFlow, month: PlainMonth, ahead: number): number {
  const trend = Math.min(Math.max(slope * (lag + ahead), -MOST_TREND * level), MOST_TREND * level);
  return Math.max(0, level + trend + (seasons.get(monthNumber(month)) ?? 0));
}

/** The median of all slopes between two months (Theil 1950, Sen 1968), shrunk by its noise. */
function slopeOf(values: readonly number[]): number {
  const count = values.length;
  if (count < YEAR) return 0;
  const slopes: number[] = [];
  for (let from = 0; from < count; from += 1)
    for (let to = from + 1; to < count; to += 1) slopes.push(((values[to] ?? 0) - (values[from] ?? 0)) / (to - from));
  const slope = median(slopes);
  const noise = 1.48 * medianDeviation(values.map((value, index) => value - slope * index));
  const doubt = (4 * noise * noise * 12) / count ** 3;
  return slope === 0 ? 0 : (BELIEF * slope * slope * slope) / (slope * slope + doubt);
}

/** The mean excess of a calendar month's last years over the level, shrunk as James and Stein do. */
function seasonsOf(months: readonly PlainMonth[], values: readonly number[]): Map<number, number> {
  const seasons = new Map<number, number>();
  const last = months.at(-1);
  if (values.length < 2 * YEAR || last === undefined) return seasons;
  const level = median(values.slice(-2 * YEAR));
  if (level <= 0) return seasons;
  const noise = mean(values.slice(-3 * YEAR).map((value) => Math.min(Math.abs(value - level), 2 * level)));
  for (let ahead = 1; ahead <= YEAR; ahead += 1) {
    const excesses: number[] = [];
    for (let at = values.length - 1 + ahead - YEAR; at >= 0 && excesses.length < SEASON_YEARS; at -= YEAR)
      excesses.push(Math.min(Math.max((values[at] ?? 0) - level, -level), MOST_SEASON * level));
    if (excesses.length < 2) continue;
    const excess = mean(excesses);
    const doubt = (1.5 * noise * noise) / excesses.length;
    seasons.set(monthNumber(addMonths(last, ahead)), (BELIEF * excess ** 3) / (excess * excess + doubt || 1));
  }
  return seasons;
}

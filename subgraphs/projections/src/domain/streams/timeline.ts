import { toDayNumber } from '@parfinanciero/kit/days';
import type { Movement } from '../movement.js';

/** Movements of one direction in order of their days, as columns, for search. */
export interface Timeline {
  readonly movements: readonly Movement[];
  readonly size: number;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  /** Months since year 0. */
  readonly month: Int32Array;
  /** 1…31. */
  readonly dayOfMonth: Int32Array;
  /** Whether it is the month's last day. */
  readonly monthEnd: Uint8Array;
  /** Natural logarithm of the absolute amount. */
  readonly logAmount: Float64Array;
  /** Intensity per day of other movements of exactly this amount. */
  readonly sameRate: Float64Array;
  /** Whether another movement has exactly this amount. */
  readonly repeats: Uint8Array;
  /** Intensity per day and unit of log amount around this amount. */
  readonly nearRate: Float64Array;
  /** Intensity per day of all movements. */
  readonly rate: number;
  /** Index of the first movement on or after a day, for days from `firstDay` on. */
  readonly firstOn: Int32Array;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Half the width, in log amount, of the window that the density of amounts is counted in. */
const BAND = 0.15;

const inOrder = (a: Movement, b: Movement): number =>
  a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.amount !== b.amount ? a.amount - b.amount : a.id < b.id ? -1 : 1;

/** Columns of the movements; those of amount 0 are left out. Order of the input doesn't matter. */
export const timelineOf = (given: readonly Movement[]): Timeline => {
  const movements = given.filter(({ amount }) => amount !== 0).sort(inOrder);
  const size = movements.length;
  const day = new Int32Array(size);
  const month = new Int32Array(size);
  const dayOfMonth = new Int32Array(size);
  const monthEnd = new Uint8Array(size);
  const logAmount = new Float64Array(size);
  movements.forEach((movement, i) => {
    const number = toDayNumber(movement.day);
    day[i] = number;
    month[i] = monthIndexOf(movement.day);
    dayOfMonth[i] = Number(movement.day.slice(8));
    monthEnd[i] = number + 1 === monthStart(month[i]! + 1) ? 1 : 0;
    logAmount[i] = Math.log(Math.abs(movement.amount));
  });
  const firstDay = day[0] ?? 0;
  const lastDay = day[size - 1] ?? 0;
  const span = Math.max(lastDay - firstDay, 1);
  const { sameRate, nearRate, repeats } = ratesOf(movements, logAmount, span);
  return {
    movements,
    size,
    day,
    month,
    dayOfMonth,
    monthEnd,
    logAmount,
    sameRate,
    repeats,
    nearRate,
    rate: Math.max(size - 1, 1) / span,
    firstOn: firstOnOf(day, firstDay, lastDay),
    firstDay,
    lastDay,
  };
};

/** Months since year 0 of a plain date. */
export const monthIndexOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const CUMULATED = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Day number (since 1970-01-01) of the first of a month given as months since year 0; the Gregorian calendar. */
export const monthStart = (index: number): number => {
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const before = year - 1;
  const days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) && month > 1 ? 1 : 0;
  return days + (CUMULATED[month] ?? 0) + leap - 719_162;
};

const firstOnOf = (day: Int32Array, firstDay: number, lastDay: number): Int32Array => {
  const first = new Int32Array(lastDay - firstDay + 2);
  let i = 0;
  for (let offset = 0; offset < first.length; offset++) {
    while (i < day.length && day[i]! < firstDay + offset) i++;
    first[offset] = i;
  }
  return first;
};

const ratesOf = (
  movements: readonly Movement[],
  logAmount: Float64Array,
  span: number,
): Pick<Timeline, 'sameRate' | 'nearRate' | 'repeats'> => {
  const size = movements.length;
  const same = new Map<number, number>();
  for (const { amount } of movements) same.set(amount, (same.get(amount) ?? 0) + 1);
  const sameRate = new Float64Array(size);
  const nearRate = new Float64Array(size);
  const repeats = new Uint8Array(size);
  const sorted = Float64Array.from(logAmount).sort();
  movements.forEach(({ amount }, i) => {
    const others = (same.get(amount) ?? 1) - 1;
    sameRate[i] = Math.max(others, 1) / span;
    repeats[i] = others > 0 ? 1 : 0;
    const around = countWithin(sorted, logAmount[i]! - BAND, logAmount[i]! + BAND);
    nearRate[i] = (around - 0.5) / (2 * BAND * span);
  });
  return { sameRate, nearRate, repeats };
};

const countWithin = (sorted: Float64Array, from: number, to: number): number =>
  lowerBound(sorted, to + 1e-12) - lowerBound(sorted, from - 1e-12);

const lowerBound = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

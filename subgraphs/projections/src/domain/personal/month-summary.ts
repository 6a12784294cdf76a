import { daysInMonth, type PlainMonth } from '@parfinanciero/kit/days';
import type { Movement } from '../movement.js';

/** A movement that stands out in its month. `amount` in minor units, signed as the movement's; `day` of the month, 1–31. */
export interface LargeMovement {
  readonly id: string;
  readonly day: number;
  readonly amount: number;
  readonly category: string | null;
}

/** What one category had in a month, both positive minor units. */
export interface CategoryTotal {
  readonly category: string | null;
  readonly income: number;
  readonly spending: number;
  readonly count: number;
}

/** All that a projection reads of a month: plain JSON, small, and a function of that month's movements alone. */
export interface MonthSummary {
  readonly month: PlainMonth;
  /** Minor units, both positive. */
  readonly income: number;
  readonly spending: number;
  readonly incomeCount: number;
  readonly spendingCount: number;
  /** Ascending by category, the uncategorised last. */
  readonly categories: readonly CategoryTotal[];
  /** The largest of each direction (`LARGEST` at most), descending by size within it; income first. */
  readonly largest: readonly LargeMovement[];
  /** Totals by day of the month, index 0 is the first. */
  readonly daily: { readonly income: readonly number[]; readonly spending: readonly number[] };
}

/** So many movements of each direction are kept singly. */
export const LARGEST = 8;

const byCategory = (a: CategoryTotal, b: CategoryTotal): number => {
  if (a.category === b.category) return 0;
  if (a.category === null) return 1;
  if (b.category === null) return -1;
  return a.category < b.category ? -1 : 1;
};

const bySize = (a: LargeMovement, b: LargeMovement): number =>
  Math.abs(b.amount) - Math.abs(a.amount) || a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The summary of one month. Movements of other months are ignored, and their order doesn't matter.
 * @throws DayError for a month that doesn't exist
 */
export function summariseMonth(month: PlainMonth, movements: readonly Movement[]): MonthSummary {
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const daily = { income: new Array<number>(days).fill(0), spending: new Array<number>(days).fill(0) };
  const totals = new Map<string | null, { income: number; spending: number; count: number }>();
  const singles: LargeMovement[] = [];
  const counts = { income: 0, spending: 0 };
  const sums = { income: 0, spending: 0 };
  for (const { id, day: date, amount, category } of movements) {
    if (date.slice(0, 7) !== month || amount === 0) continue;
    const flow = amount > 0 ? 'income' : 'spending';
    const size = Math.abs(amount);
    const day = Number(date.slice(8, 10));
    daily[flow][day - 1] = (daily[flow][day - 1] ?? 0) + size;
    const total = totals.get(category) ?? { income: 0, spending: 0, count: 0 };
    total[flow] += size;
    total.count += 1;
    totals.set(category, total);
    counts[flow] += 1;
    sums[flow] += size;
    singles.push({ id, day, amount, category });
  }
  singles.sort(bySize);
  return {
    month,
    ...sums,
    incomeCount: counts.income,
    spendingCount: counts.spending,
    categories: [...totals].map(([category, total]) => ({ category, ...total })).sort(byCategory),
    largest: [
      ...singles.filter(({ amount }) => amount > 0).slice(0, LARGEST),
      ...singles.filter(({ amount }) => amount < 0).slice(0, LARGEST),
    ],
    daily,
  };
}

import type { PlainMonth } from '@parfinanciero/kit/days';
import type { MonthSummary } from './personal/month-summary.js';
import type { Stream } from './streams/stream.js';

/** Months before that an average is of, at most; a category needs the least of them. */
const BEFORE = 6;
const LEAST = 3;
/** A payment that rose by less than this many per cent, or by less than so many thousandths of the month's spending, is the same. */
const RISEN_PERCENT = 3;
const RISEN_PERMILLE = 2;

/** What a month had and how that compares, minor units; categories by id, null for the uncategorised. */
export interface MonthFacts {
  readonly income: number;
  readonly spending: number;
  readonly before: { readonly months: number; readonly spending: number } | null;
  readonly categories: readonly {
    readonly category: string | null;
    readonly amount: number;
    readonly average: number | null;
  }[];
  readonly risen: readonly { readonly name: string; readonly before: number; readonly now: number }[];
}

const average = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/**
 * A month beside the months before it, at most six.
 * @param months ascending and gapless; those after `month` are ignored
 */
export function monthFacts(month: PlainMonth, months: readonly MonthSummary[], streams: readonly Stream[]): MonthFacts {
  const own = months.find((one) => one.month === month);
  const earlier = months.filter((one) => one.month < month).slice(-BEFORE);
  const spentIn = (summary: MonthSummary, category: string | null): number =>
    summary.categories.find((total) => total.category === category)?.spending ?? 0;
  return {
    income: own?.income ?? 0,
    spending: own?.spending ?? 0,
    before:
      earlier.length === 0
        ? null
        : { months: earlier.length, spending: average(earlier.map(({ spending }) => spending)) },
    categories: (own?.categories ?? [])
      .filter(({ spending }) => spending > 0)
      .map(({ category, spending }) => ({
        category,
        amount: spending,
        average: earlier.length < LEAST ? null : average(earlier.map((summary) => spentIn(summary, category))),
      })),
    risen: streams
      .flatMap((stream) => risenIn(stream, month))
      .filter(({ before, now }) => (now - before) * 1_000 >= (own?.spending ?? 0) * RISEN_PERMILLE),
  };
}

function risenIn({ direction, description, occurrences }: Stream, month: PlainMonth): MonthFacts['risen'][number][] {
  const at = occurrences.findIndex(({ day }) => day.startsWith(month));
  const [last, now] = [occurrences[at - 1], occurrences[at]];
  if (direction !== 'SPENDING' || !last || !now) return [];
  const [before, after] = [-last.amount, -now.amount];
  return before > 0 && after * 100 >= before * (100 + RISEN_PERCENT) ? [{ name: description, before, now: after }] : [];
}

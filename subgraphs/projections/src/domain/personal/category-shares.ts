import type { PlainMonth } from '@parfinanciero/kit/days';
import type { LedgerSummary } from './ledger-summary.js';
import { mean, quantile } from './order-statistics.js';
import type { CategoryProjection, ScheduledPayment } from './projection.js';

/** Whole months that tell what a category usually has. */
const WINDOW = 6;
/** A month above this share of its category's months counts as this share's value. */
const WINSOR = 0.8;

type Direction = CategoryProjection['direction'];
const FLOW = { INCOME: 'income', SPENDING: 'spending' } as const;

/**
 * What each category is expected to have in a month, adding up to the expected total: what its streams bring, and of the
 * rest a share by its own recent months, winsorised. Largest first.
 */
export function categoryProjections(
  summary: LedgerSummary,
  wholeMonths: readonly PlainMonth[],
  month: PlainMonth,
  scheduled: readonly ScheduledPayment[],
  totals: { readonly income: number; readonly spending: number },
): CategoryProjection[] {
  const recent = new Set(wholeMonths.slice(-WINDOW));
  const months = summary.months.filter((known) => recent.has(known.month));
  const directions: readonly Direction[] = ['INCOME', 'SPENDING'];
  return directions
    .flatMap((direction) => {
      const due = new Map<string | null, number>();
      for (const payment of scheduled)
        if (payment.direction === direction && payment.day.slice(0, 7) === month)
          due.set(payment.category, (due.get(payment.category) ?? 0) + Math.abs(payment.amount));
      const usual = usualRest(summary, months, direction);
      const dueTotal = sum(due.values());
      const usualTotal = sum(usual.values());
      const left = Math.max(0, totals[FLOW[direction]] - dueTotal);
      return [...new Set([...usual.keys(), ...due.keys()])].map((category): CategoryProjection => {
        const share = usualTotal > 0 ? (usual.get(category) ?? 0) / usualTotal : 0;
        const planned = due.get(category) ?? 0;
        return { category, direction, scheduled: planned, amount: Math.round(planned + left * share) };
      });
    })
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount || ((a.category ?? '') < (b.category ?? '') ? -1 : 1));
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

function usualRest(
  { streams }: LedgerSummary,
  months: LedgerSummary['months'],
  direction: Direction,
): Map<string | null, number> {
  const streamed = new Map<string, number>();
  const keyOf = (month: PlainMonth, category: string | null): string => `${month} ${category ?? ''}`;
  for (const stream of streams) {
    if (stream.direction !== direction) continue;
    for (const { day, amount } of stream.occurrences) {
      const key = keyOf(day.slice(0, 7), stream.category);
      streamed.set(key, (streamed.get(key) ?? 0) + Math.abs(amount));
    }
  }
  const byCategory = new Map<string | null, number[]>();
  months.forEach((known, index) => {
    for (const total of known.categories) {
      const rests = byCategory.get(total.category) ?? new Array<number>(months.length).fill(0);
      const rest = total[FLOW[direction]] - (streamed.get(keyOf(known.month, total.category)) ?? 0);
      rests[index] = Math.max(0, rest);
      byCategory.set(total.category, rests);
    }
  });
  return new Map(
    [...byCategory].map(([category, rests]) => {
      const most = quantile(rests, WINSOR);
      return [category, mean(rests.map((rest) => Math.min(rest, most)))];
    }),
  );
}

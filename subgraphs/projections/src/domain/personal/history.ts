import type { PlainMonth } from '@parfinanciero/kit/days';
import type { LedgerSummary } from './ledger-summary.js';
import type { MonthSummary } from './month-summary.js';
import { lengthOfMonth } from './months.js';

/** A month as the engine weighs it: minor units, all positive. `rest` is what no stream brought. */
export interface HistoryMonth {
  readonly month: PlainMonth;
  readonly income: number;
  readonly spending: number;
  readonly restIncome: number;
  readonly restSpending: number;
  /** The largest single movements of the rest, descending. */
  readonly largestIncome: number;
  readonly largestSpending: number;
}

/** A ledger's past, cut into what a projection rests on. */
export interface History {
  /** Whole months, ascending, excluded movements taken out. */
  readonly whole: readonly HistoryMonth[];
  /** The running month up to `asOf`; null when `asOf` is a month's last day or the month has nothing. */
  readonly running: HistoryMonth | null;
  /** Income less spending since the history began, the first part of a month included. */
  readonly unspent: number;
}

/** A history that starts later in its first month than this has no whole first month. */
const STARTS_BY = 5;

/** Whole months and the running one. The first month counts only if it starts near its beginning, or is all there is. */
export function historyOf(summary: LedgerSummary): History {
  const excluded = new Set(summary.excludedIds ?? []);
  const streamed = new Map<PlainMonth, { income: number; spending: number }>();
  const inStream = new Set<string>();
  for (const { occurrences } of summary.streams) {
    for (const { id, day, amount } of occurrences) {
      if (day > summary.asOf || excluded.has(id) || inStream.has(id)) continue;
      inStream.add(id);
      const month = day.slice(0, 7);
      const sums = streamed.get(month) ?? { income: 0, spending: 0 };
      sums[amount > 0 ? 'income' : 'spending'] += Math.abs(amount);
      streamed.set(month, sums);
    }
  }
  const months = summary.months
    .filter(({ month }) => month <= summary.asOf.slice(0, 7))
    .map((month) => cut(month, streamed.get(month.month), inStream, excluded));
  const runningMonth = summary.asOf.slice(0, 7);
  const ended = Number(summary.asOf.slice(8, 10)) === lengthOfMonth(runningMonth);
  const last = months.at(-1);
  const running = !ended && last?.month === runningMonth ? last : null;
  const whole = running ? months.slice(0, -1) : months;
  const first = summary.months[0];
  const partial = first !== undefined && whole.length > 1 && firstDay(first) > STARTS_BY;
  const unspent = whole.reduce((sum, { income, spending }) => sum + income - spending, 0);
  return { whole: partial ? whole.slice(1) : whole, running, unspent };
}

function cut(
  month: MonthSummary,
  streamed: { income: number; spending: number } | undefined,
  inStream: ReadonlySet<string>,
  excluded: ReadonlySet<string>,
): HistoryMonth {
  let { income, spending } = month;
  const largest = { income: 0, spending: 0 };
  for (const { id, amount } of month.largest) {
    const size = Math.abs(amount);
    if (excluded.has(id)) {
      if (amount > 0) income -= size;
      else spending -= size;
    } else if (!inStream.has(id)) {
      const flow = amount > 0 ? 'income' : 'spending';
      largest[flow] = Math.max(largest[flow], size);
    }
  }
  return {
    month: month.month,
    income,
    spending,
    restIncome: Math.max(0, income - (streamed?.income ?? 0)),
    restSpending: Math.max(0, spending - (streamed?.spending ?? 0)),
    largestIncome: largest.income,
    largestSpending: largest.spending,
  };
}

function firstDay({ daily }: MonthSummary): number {
  const at = daily.income.findIndex((amount, index) => amount > 0 || (daily.spending[index] ?? 0) > 0);
  return at + 1;
}

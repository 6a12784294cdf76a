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
}

/** A ledger's past, cut into what a projection rests on. */
export interface History {
  /** Whole months, ascending, excluded movements taken out. */
  readonly whole: readonly HistoryMonth[];
  /** The running month up to `asOf`; null when `asOf` is a month's last day or the month has nothing. */
  readonly running: HistoryMonth | null;
  /** How much of the month of `asOf` has gone, 0…1. */
  readonly elapsed: number;
  /** Income less spending of a ledger whose whole life is seen; null where money was there before its first movement. */
  readonly unspent: number | null;
}

/** A history that starts later in its first month than this has no whole first month. */
const STARTS_BY = 5;
/** In mean monthly incomes. */
const MONEY_BEFORE = 0.2;

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
    .map((month) => cut(month, streamed.get(month.month), excluded));
  const runningMonth = summary.asOf.slice(0, 7);
  const ended = Number(summary.asOf.slice(8, 10)) === lengthOfMonth(runningMonth);
  const last = months.at(-1);
  const running = !ended && last?.month === runningMonth ? last : null;
  const whole = running ? months.slice(0, -1) : months;
  const first = summary.months[0];
  const partial = first !== undefined && whole.length > 1 && firstDay(first) > STARTS_BY;
  return {
    whole: partial ? whole.slice(1) : whole,
    running,
    elapsed: Number(summary.asOf.slice(8, 10)) / lengthOfMonth(runningMonth),
    unspent: unspentOf(summary),
  };
}

/** A balance much unlike what came of all movements tells of money from before them. What was set apart has gone all the same. */
function unspentOf({ months, balance }: LedgerSummary): number | null {
  const flow = months.reduce((sum, { income, spending }) => sum + income - spending, 0);
  const income = months.reduce((sum, month) => sum + month.income, 0) / Math.max(months.length, 1);
  return balance !== null && Math.abs(balance - flow) > MONEY_BEFORE * income ? null : flow;
}

function cut(
  month: MonthSummary,
  streamed: { income: number; spending: number } | undefined,
  excluded: ReadonlySet<string>,
): HistoryMonth {
  let { income, spending } = month;
  for (const { id, amount } of month.largest) {
    if (!excluded.has(id)) continue;
    if (amount > 0) income -= amount;
    else spending += amount;
  }
  return {
    month: month.month,
    income,
    spending,
    restIncome: Math.max(0, income - (streamed?.income ?? 0)),
    restSpending: Math.max(0, spending - (streamed?.spending ?? 0)),
  };
}

function firstDay({ daily }: MonthSummary): number {
  const at = daily.income.findIndex((amount, index) => amount > 0 || (daily.spending[index] ?? 0) > 0);
  return at + 1;
}

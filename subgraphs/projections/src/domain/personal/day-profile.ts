import type { LedgerSummary } from './ledger-summary.js';
import { lengthOfMonth } from './months.js';

/** Share of a month's unscheduled flow that falls on each day of the month, index 0 is the first; they add up to 1 over 31. */
export interface DayProfile {
  readonly income: readonly number[];
  readonly spending: readonly number[];
}

const WINDOW = 6;
const DAYS = 31;
/** How much the even spread weighs against the days on which it fell before. */
const EVEN = 0.3;

/** How the last whole months' flows that no stream brought were spread over the days. */
export function dayProfile({ asOf, months, streams }: LedgerSummary): DayProfile {
  const ended = Number(asOf.slice(8, 10)) === lengthOfMonth(asOf.slice(0, 7));
  const recent = months.filter(({ month }) => ended || month !== asOf.slice(0, 7)).slice(-WINDOW);
  const first = recent[0]?.month ?? '9999-12';
  const last = recent.at(-1)?.month ?? '';
  const totals = { income: new Array<number>(DAYS).fill(0), spending: new Array<number>(DAYS).fill(0) };
  for (const { daily } of recent) {
    daily.income.forEach((amount, day) => (totals.income[day] = (totals.income[day] ?? 0) + amount));
    daily.spending.forEach((amount, day) => (totals.spending[day] = (totals.spending[day] ?? 0) + amount));
  }
  for (const { occurrences } of streams)
    for (const { day, amount } of occurrences) {
      if (day.slice(0, 7) < first || day.slice(0, 7) > last) continue;
      const flow = amount > 0 ? totals.income : totals.spending;
      const at = Number(day.slice(8, 10)) - 1;
      flow[at] = (flow[at] ?? 0) - Math.abs(amount);
    }
  return { income: shares(totals.income), spending: shares(totals.spending) };
}

/** The share of a month's flow that falls after a day of it. */
export const shareAfter = (profile: readonly number[], day: number): number =>
  profile.slice(day).reduce((sum, share) => sum + share, 0);

function shares(totals: readonly number[]): number[] {
  const kept = totals.map((amount) => Math.max(0, amount));
  const sum = kept.reduce((total, amount) => total + amount, 0);
  return kept.map((amount) => EVEN / DAYS + (sum > 0 ? ((1 - EVEN) * amount) / sum : (1 - EVEN) / DAYS));
}

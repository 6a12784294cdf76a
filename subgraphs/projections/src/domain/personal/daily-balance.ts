import { addDays, type PlainDate } from '@parfinanciero/kit/days';
import { quantileOfSorted } from './order-statistics.js';
import { netUntil } from './path-values.js';
import type { DayBalance, LowPoint, ScheduledPayment, SimulatedPaths, Widening } from './projection.js';

/** A scheduled income of at least this share of a month's counts as the next income. */
const INCOME_SHARE = 0.25;

/** The expected balance at the end of each of the next days, with the band of the simulated paths. */
export function dailyBalance(
  paths: SimulatedPaths,
  asOf: PlainDate,
  balance: number,
  days: number,
  { widen80 }: Widening,
): DayBalance[] {
  return Array.from({ length: Math.min(days, paths.daily.length) }, (_, index) => {
    const day = addDays(asOf, index + 1);
    const expected = paths.daily[index] ?? 0;
    const values = netUntil(paths, asOf, day).sort();
    const bound = (share: number): number => (quantileOfSorted(values, share) - expected) * widen80;
    return {
      day,
      balance: Math.round(balance + expected),
      lo80: Math.floor(balance + expected + Math.min(0, bound(0.1))),
      hi80: Math.ceil(balance + expected + Math.max(0, bound(0.9))),
    };
  });
}

/** The lowest expected balance before the next scheduled income that matters, or of all days when none is scheduled. */
export function lowPointOf(
  days: readonly DayBalance[],
  scheduled: readonly ScheduledPayment[],
  monthlyIncome: number,
): LowPoint | null {
  const first = days[0];
  if (!first) return null;
  const income = scheduled.find(
    ({ amount, day }) => amount > 0 && amount >= INCOME_SHARE * monthlyIncome && day > first.day,
  );
  const candidates = income ? days.filter(({ day }) => day < income.day) : days;
  const lowest = candidates.reduce((low, day) => (day.balance < low.balance ? day : low), first);
  return { ...lowest, before: income?.day ?? null };
}

import { addDays, type PlainDate } from '@parfinanciero/kit/days';
import type { DayProfile } from './day-profile.js';
import { lengthOfMonth, monthsBetween } from './months.js';
import { quantileOfSorted } from './order-statistics.js';
import type { PlannedFlow } from './planned-flows.js';
import type { DayBalance, LowPoint, ScheduledPayment, SimulatedPaths } from './projection.js';

/** What the days of a projection are laid out from. */
export interface DaySources {
  readonly asOf: PlainDate;
  readonly balance: number;
  /** Expected income and spending by column (0 = the rest of the running month), minor units. */
  readonly expected: readonly { readonly income: number; readonly spending: number }[];
  readonly scheduled: readonly ScheduledPayment[];
  readonly planned: readonly PlannedFlow[];
  readonly profile: DayProfile;
  readonly paths: SimulatedPaths;
}

/** A scheduled income of at least this share of a month's counts as the next income. */
const INCOME_SHARE = 0.25;

/**
 * The expected balance at the end of each of the next days: payments on their days, the rest spread as it was before. The
 * band is that of the simulated months; within a month it widens with the root of the time, as a sum of days does.
 */
export function dailyBalance(sources: DaySources, days: number): DayBalance[] {
  const { asOf, paths } = sources;
  const flows = flowsByDay(sources);
  let balance = sources.balance;
  return Array.from({ length: days }, (_, index) => addDays(asOf, index + 1))
    .filter((day) => monthsBetween(asOf.slice(0, 7), day.slice(0, 7)) <= paths.horizon)
    .map((day) => {
      balance += flows(day);
      const { lo, hi } = deviation(paths, asOf, day);
      const centre = Math.round(balance);
      return { day, balance: centre, lo80: Math.floor(balance + lo), hi80: Math.ceil(balance + hi) };
    });
}

function flowsByDay({ asOf, expected, scheduled, planned, profile }: DaySources): (day: PlainDate) => number {
  const fixed = new Map<PlainDate, number>();
  const due = expected.map(() => ({ income: 0, spending: 0 }));
  const add = (day: PlainDate, income: number, spending: number): void => {
    fixed.set(day, (fixed.get(day) ?? 0) + income - spending);
    const column = due[monthsBetween(asOf.slice(0, 7), day.slice(0, 7))];
    if (column) [column.income, column.spending] = [column.income + income, column.spending + spending];
  };
  for (const { day, amount } of scheduled) add(day, Math.max(amount, 0), Math.max(-amount, 0));
  for (const { day, income, spending } of planned) add(day, income, spending);
  return (day) => {
    const column = monthsBetween(asOf.slice(0, 7), day.slice(0, 7));
    const [total, planning] = [expected[column], due[column]];
    if (!total || !planning) return 0;
    const rest = (flow: 'income' | 'spending'): number =>
      (total[flow] - planning[flow]) * shareOf(profile[flow], asOf, day);
    return (fixed.get(day) ?? 0) + rest('income') - rest('spending');
  };
}

/** The day's share of what its month still has after `asOf`; a short month's last day takes the days that it lacks. */
function shareOf(profile: readonly number[], asOf: PlainDate, day: PlainDate): number {
  const month = day.slice(0, 7);
  const from = month === asOf.slice(0, 7) ? Number(asOf.slice(8, 10)) : 0;
  const sum = (start: number, end: number): number =>
    profile.slice(start, end).reduce((total, share) => total + share, 0);
  const date = Number(day.slice(8, 10));
  const mine = sum(date - 1, date === lengthOfMonth(month) ? profile.length : date);
  return mine / sum(from, profile.length);
}

function deviation({ count, horizon, cumulative }: SimulatedPaths, asOf: PlainDate, day: PlainDate) {
  const month = day.slice(0, 7);
  const column = monthsBetween(asOf.slice(0, 7), month);
  const from = column === 0 ? Number(asOf.slice(8, 10)) : 0;
  const part = Math.sqrt((Number(day.slice(8, 10)) - from) / (lengthOfMonth(month) - from));
  const values = new Float64Array(count);
  for (let path = 0; path < count; path += 1) {
    const at = path * (horizon + 1) + column;
    const before = column === 0 ? 0 : (cumulative[at - 1] ?? 0);
    values[path] = before + part * ((cumulative[at] ?? 0) - before);
  }
  values.sort();
  const middle = quantileOfSorted(values, 0.5);
  return { lo: quantileOfSorted(values, 0.1) - middle, hi: quantileOfSorted(values, 0.9) - middle };
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
    ({ amount, day }) => amount >= INCOME_SHARE * monthlyIncome && amount > 0 && day > first.day,
  );
  const candidates = income ? days.filter(({ day }) => day < income.day) : days;
  const lowest = candidates.reduce((low, day) => (day.balance < low.balance ? day : low), first);
  return { ...lowest, before: income?.day ?? null };
}

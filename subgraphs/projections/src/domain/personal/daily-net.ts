import { addDays, daysBetween, type PlainDate } from '@parfinanciero/kit/days';
import type { DayProfile } from './day-profile.js';
import { lengthOfMonth, monthsBetween } from './months.js';
import type { PlannedFlow } from './planned-flows.js';
import type { ScheduledPayment } from './projection.js';

/** What the days of a projection are laid out from. */
export interface DaySources {
  readonly asOf: PlainDate;
  readonly until: PlainDate;
  /** Expected income and spending by column (0 = the rest of the running month), minor units. */
  readonly expected: readonly { readonly income: number; readonly spending: number }[];
  readonly scheduled: readonly ScheduledPayment[];
  readonly planned: readonly PlannedFlow[];
  readonly profile: DayProfile;
}

type Flows = { income: number; spending: number };

/** Expected net flow after `asOf` up to each day, from the day after it to `until`: payments on their days, the rest spread as before. */
export function dailyNet({ asOf, until, expected, scheduled, planned, profile }: DaySources): Float64Array {
  const fixed = new Map<PlainDate, number>();
  const due = expected.map((): Flows => ({ income: 0, spending: 0 }));
  const add = (day: PlainDate, income: number, spending: number): void => {
    fixed.set(day, (fixed.get(day) ?? 0) + income - spending);
    const column = due[monthsBetween(asOf.slice(0, 7), day.slice(0, 7))];
    if (!column) return;
    column.income += income;
    column.spending += spending;
  };
  for (const { day, amount } of scheduled) add(day, Math.max(amount, 0), Math.max(-amount, 0));
  for (const { day, income, spending } of planned) add(day, income, spending);
  let net = 0;
  let day = asOf;
  return Float64Array.from({ length: daysBetween(asOf, until) }, () => {
    day = addDays(day, 1);
    const column = monthsBetween(asOf.slice(0, 7), day.slice(0, 7));
    const [total, planning] = [expected[column], due[column]];
    if (total && planning) {
      const rest = (flow: keyof Flows): number => (total[flow] - planning[flow]) * shareOf(profile[flow], asOf, day);
      net += (fixed.get(day) ?? 0) + rest('income') - rest('spending');
    }
    return net;
  });
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

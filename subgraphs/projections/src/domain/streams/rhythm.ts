import type { PlainDate } from '@parfinanciero/kit/days';
import { type Grid, nearestSlot, type Placed, placed, toWeekday, weekdayOfNumber } from './calendar-grid.js';
import type { Rhythm, StreamPeriod, WeekendRule } from './stream.js';
import { ruleOf } from './stream-periods.js';
import { monthStart } from './timeline.js';

const RECENT = 12;
const WEEKEND_RULES: readonly WeekendRule[] = ['AS_IS', 'BEFORE', 'AFTER'];
/** Days off in all that moving days around weekends has to save. */
const WEEKEND_COST = 0.5;

/**
 * How the payments of a period lie in the calendar: the anchors and the weekend rule that leave the least days off over
 * the newest twelve. `days` ascending, at least one.
 */
export const rhythmOf = (days: readonly PlainDate[], period: StreamPeriod): Rhythm => {
  const recent = days.slice(-RECENT).map(placed);
  const { days: step } = ruleOf(period);
  if (step !== null) return weekdayRhythm(recent, step);
  const { grid, cost } = bestGrid(recent, period);
  const everyDays = period === 'MONTHLY' ? constantGap(recent, cost) : null;
  const offs =
    everyDays === null
      ? recent.map((at) => nearestSlot(at, grid, period).off)
      : gapsOf(recent).map((gap) => Math.abs(gap - Math.round(gap / everyDays) * everyDays));
  return { ...grid, everyDays, drift: Math.max(0, ...offs) };
};

const bestGrid = (days: readonly Placed[], period: StreamPeriod): { grid: Grid; cost: number } => {
  const allEnds = days.every(isMonthEnd);
  let best: { grid: Grid; cost: number } = { grid: { anchors: [15, 31], weekend: 'AS_IS' }, cost: Infinity };
  for (const anchors of anchorsToTry(days, period))
    for (const weekend of WEEKEND_RULES) {
      const grid = { anchors, weekend };
      let cost = weekend === 'AS_IS' ? 0 : WEEKEND_COST;
      for (const at of days) cost += nearestSlot(at, grid, period).off;
      // Where every payment came on a month's last day, that is meant, not the 30th.
      if (allEnds && anchors.at(-1) === 31) cost -= 0.2;
      // Two anchors of a half-yearly one have to earn it.
      if (period === 'SEMIANNUAL' && anchors.length > 1) cost += 3;
      if (cost < best.cost - 1e-9) best = { grid, cost };
    }
  return best;
};

const dayOfMonth = ({ day, month }: Placed): number => day - monthStart(month) + 1;

const isMonthEnd = ({ day, month }: Placed): boolean => day + 1 === monthStart(month + 1);

/** Anchors worth trying: days of the month seen in the history and beside them. */
const anchorsToTry = (days: readonly Placed[], period: StreamPeriod): number[][] => {
  const exact = new Set(days.map(dayOfMonth));
  const seen = new Set<number>();
  for (const of of exact) {
    for (const near of [of - 2, of - 1, of, of + 1, of + 2]) if (near >= 1 && near <= 31) seen.add(near);
    if (of >= 28) seen.add(30).add(31);
    if (period === 'SEMIMONTHLY') seen.add(of > 15 ? of - 15 : of + 15);
  }
  const single = [...seen].sort((a, b) => a - b);
  if (period === 'SEMIMONTHLY') return pairs(single, (apart) => apart >= 12 && apart <= 18);
  const ones = single.map((anchor) => [anchor]);
  if (period !== 'SEMIANNUAL') return ones;
  const both = [...exact].sort((a, b) => a - b);
  return [...ones, ...pairs(both, (apart) => apart !== 0)];
};

const pairs = (days: readonly number[], fit: (apart: number) => boolean): number[][] =>
  days.flatMap((first) => days.filter((second) => fit(second - first)).map((second) => [first, second]));

const gapsOf = (days: readonly Placed[]): number[] => days.slice(1).map(({ day }, i) => day - (days[i]?.day ?? day));

/** Days between payments when they are (nearly) always the same and tell the days better than the calendar does. */
const constantGap = (days: readonly Placed[], calendarCost: number): number | null => {
  const gaps = gapsOf(days);
  if (gaps.length < 3) return null;
  const gap = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  if (gap < 27 || gap > 31) return null;
  const exact = gaps.filter((one) => one % gap === 0).length;
  const cost = gaps.reduce((sum, one) => sum + Math.abs(one - Math.max(1, Math.round(one / gap)) * gap), 0);
  return exact * 4 >= gaps.length * 3 && cost + 1 < calendarCost ? gap : null;
};

const weekdayRhythm = (days: readonly Placed[], step: number): Rhythm => {
  const counts = new Map<number, number>();
  for (const { day } of days) counts.set(weekdayOfNumber(day), (counts.get(weekdayOfNumber(day)) ?? 0) + 1);
  const [anchor] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [1];
  const drift = Math.max(0, ...days.map(({ day }) => Math.abs(toWeekday(day, anchor) - day)));
  return { anchors: [anchor], weekend: 'AS_IS', everyDays: null, drift: Math.min(drift, Math.floor(step / 4)) };
};

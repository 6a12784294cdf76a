import { fromDayNumber, type PlainDate, toDayNumber } from '@parfinanciero/kit/days';
import type { Rhythm, StreamPeriod, WeekendRule } from './stream.js';
import { ruleOf } from './stream-periods.js';
import { monthIndexOf, monthStart } from './timeline.js';

const RECENT = 12;
const WEEKEND_RULES: readonly WeekendRule[] = ['AS_IS', 'BEFORE', 'AFTER'];

/** 1 Monday … 7 Sunday of a day number. */
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const moved = (day: number, weekend: WeekendRule): number => {
  const on = weekday(day);
  if (weekend === 'AS_IS' || on < 6) return day;
  return weekend === 'BEFORE' ? day - (on - 5) : day + (8 - on);
};

const onGrid = (month: number, anchor: number, weekend: WeekendRule): number => {
  const start = monthStart(month);
  return moved(start + Math.min(anchor, monthStart(month + 1) - start) - 1, weekend);
};

/** The scheduled day nearest to `day` and its place on the grid (month × anchors + anchor), for periods in months. */
const nearest = (day: number, rhythm: Pick<Rhythm, 'anchors' | 'weekend'>): { slot: number; day: number } => {
  const month = monthIndexOf(fromDayNumber(day));
  let best = { slot: 0, day: Infinity };
  for (let m = month - 1; m <= month + 1; m++)
    rhythm.anchors.forEach((anchor, a) => {
      const at = onGrid(m, anchor, rhythm.weekend);
      if (Math.abs(at - day) < Math.abs(best.day - day)) best = { slot: m * rhythm.anchors.length + a, day: at };
    });
  return best;
};

const offTotal = (days: readonly number[], anchors: readonly number[], weekend: WeekendRule): number =>
  days.reduce((sum, day) => sum + Math.abs(nearest(day, { anchors, weekend }).day - day), 0);

/** Anchors worth trying: days of the month seen in the history, and the month's end when most came there. */
const anchorsToTry = (days: readonly number[], period: StreamPeriod): number[][] => {
  const seen = new Set<number>();
  for (const day of days) {
    const of = Number(fromDayNumber(day).slice(8));
    for (const near of [of, of + 1, of + 2, of - 1, of - 2]) if (near >= 1 && near <= 31) seen.add(near);
    if (of >= 28) seen.add(30).add(31);
    if (period === 'SEMIMONTHLY') seen.add(of > 15 ? of - 15 : of + 15);
  }
  const single = [...seen].sort((a, b) => a - b);
  if (period !== 'SEMIMONTHLY') return single.map((anchor) => [anchor]);
  return single.flatMap((first) =>
    single.filter((second) => second - first >= 12 && second - first <= 18).map((second) => [first, second]),
  );
};

const isMonthEnd = (day: number): boolean => Number(fromDayNumber(day + 1).slice(8)) === 1;

/**
 * How the payments of a period lie in the calendar: the anchors and weekend rule that leave the least days off over the
 * newest twelve. `days` ascending, at least one.
 */
export const rhythmOf = (given: readonly PlainDate[], period: StreamPeriod): Rhythm => {
  const days = given.slice(-RECENT).map(toDayNumber);
  const rule = ruleOf(period);
  if (rule.days !== null) return steppingRhythm(days, rule.days);
  const allEnds = days.every(isMonthEnd);
  let best: { anchors: readonly number[]; weekend: WeekendRule; cost: number } | null = null;
  for (const anchors of anchorsToTry(days, period))
    for (const weekend of WEEKEND_RULES) {
      // A rule that moves days has to earn it; a month's end is taken for one when all came there.
      const cost =
        offTotal(days, anchors, weekend) +
        (weekend === 'AS_IS' ? 0 : 0.5) -
        (allEnds && anchors.at(-1) === 31 ? 0.2 : 0);
      if (best === null || cost < best.cost - 1e-9) best = { anchors, weekend, cost };
    }
  const { anchors, weekend } = best ?? { anchors: [15, 31], weekend: 'AS_IS' as const };
  const everyDays = period === 'MONTHLY' ? constantGap(days, best?.cost ?? 0) : null;
  const drift =
    everyDays === null
      ? Math.max(...days.map((day) => Math.abs(nearest(day, { anchors, weekend }).day - day)))
      : Math.max(...gapsOf(days).map((gap) => Math.abs(gap - Math.round(gap / everyDays) * everyDays)));
  return { anchors, weekend, everyDays, drift };
};

const gapsOf = (days: readonly number[]): number[] => days.slice(1).map((day, i) => day - (days[i] ?? day));

/** Days between payments when they are (nearly) always the same and tell the days better than the calendar does. */
const constantGap = (days: readonly number[], calendarCost: number): number | null => {
  const gaps = gapsOf(days);
  if (gaps.length < 3) return null;
  const gap = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const exact = gaps.filter((one) => one % gap === 0).length;
  const cost = gaps.reduce((sum, one) => sum + Math.abs(one - Math.max(1, Math.round(one / gap)) * gap), 0);
  return gap >= 27 && gap <= 31 && exact * 4 >= gaps.length * 3 && cost + 1 < calendarCost ? gap : null;
};

const steppingRhythm = (days: readonly number[], step: number): Rhythm => {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(weekday(day), (counts.get(weekday(day)) ?? 0) + 1);
  const [anchor] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [1];
  const drift = Math.max(...days.map((day) => Math.abs(toWeekday(day, anchor) - day)));
  return { anchors: [anchor], weekend: 'AS_IS', everyDays: null, drift: Math.min(drift, Math.floor(step / 4)) };
};

/** The nearest day of that weekday. */
const toWeekday = (day: number, anchor: number): number => {
  const ahead = (((anchor - weekday(day)) % 7) + 7) % 7;
  return ahead <= 3 ? day + ahead : day + ahead - 7;
};

/** The scheduled day `steps` steps after the one that a payment on `day` stands for. */
export const stepFrom = (day: PlainDate, steps: number, period: StreamPeriod, rhythm: Rhythm): PlainDate => {
  const number = toDayNumber(day);
  const rule = ruleOf(period);
  if (rule.days !== null)
    return fromDayNumber(toWeekday(number, rhythm.anchors[0] ?? weekday(number)) + steps * rule.days);
  if (rhythm.everyDays !== null) return fromDayNumber(number + steps * rhythm.everyDays);
  const count = rhythm.anchors.length;
  // SEMIMONTHLY goes from anchor to anchor, the others by whole months on their one anchor.
  const slot = nearest(number, rhythm).slot + steps * (period === 'SEMIMONTHLY' ? 1 : (rule.months ?? 1));
  return fromDayNumber(onGrid(Math.floor(slot / count), rhythm.anchors[slot % count] ?? 1, rhythm.weekend));
};

/** How many steps of the period lie between two payments, at least 1 for a later one. */
export const stepsBetween = (from: PlainDate, to: PlainDate, period: StreamPeriod, rhythm: Rhythm): number => {
  const rule = ruleOf(period);
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  if (rule.days !== null) return Math.max(1, Math.round((last - first) / rule.days));
  if (rhythm.everyDays !== null) return Math.max(1, Math.round((last - first) / rhythm.everyDays));
  const slots = nearest(last, rhythm).slot - nearest(first, rhythm).slot;
  return Math.max(1, Math.round(slots / (period === 'SEMIMONTHLY' ? 1 : (rule.months ?? 1))));
};

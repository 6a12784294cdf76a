import { fromDayNumber, type PlainDate, toDayNumber } from '@parfinanciero/kit/days';
import type { Rhythm, StreamPeriod, WeekendRule } from './stream.js';
import { ruleOf } from './stream-periods.js';
import { monthIndexOf, monthStart } from './timeline.js';

/** Where a stream's days lie, as far as the calendar's months tell. */
export type Grid = Pick<Rhythm, 'anchors' | 'weekend'>;

/** A day number with its month since year 0, so that it is worked out once. */
export interface Placed {
  readonly day: number;
  readonly month: number;
}

/** 1 Monday … 7 Sunday of a day number. */
export const weekdayOfNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The nearest day of a weekday, at most three days away. */
export const toWeekday = (day: number, weekday: number): number => {
  const ahead = (((weekday - weekdayOfNumber(day)) % 7) + 7) % 7;
  return ahead <= 3 ? day + ahead : day + ahead - 7;
};

/** A day number with its month. */
export const placed = (day: PlainDate): Placed => ({ day: toDayNumber(day), month: monthIndexOf(day) });

const moved = (day: number, weekend: WeekendRule): number => {
  if (weekend === 'AS_IS') return day;
  const on = weekdayOfNumber(day);
  if (on < 6) return day;
  return weekend === 'BEFORE' ? day - (on - 5) : day + (8 - on);
};

const inMonth = (month: number, anchor: number, weekend: WeekendRule): number => {
  const start = monthStart(month);
  return moved(start + Math.min(anchor, monthStart(month + 1) - start) - 1, weekend);
};

/** Slots of a month: SEMIMONTHLY has two, the others one. */
const slotsAMonth = (period: StreamPeriod): number => (period === 'SEMIMONTHLY' ? 2 : 1);

/** The scheduled day number of a slot, counted since year 0. A SEMIANNUAL may have an anchor of each half of the year. */
export const onSlot = (slot: number, { anchors, weekend }: Grid, period: StreamPeriod): number => {
  if (period === 'SEMIMONTHLY') return inMonth(slot >> 1, anchors[slot & 1] ?? 31, weekend);
  const half = slot % 12 >= 6 ? 1 : 0;
  return inMonth(slot, (period === 'SEMIANNUAL' ? anchors[half] : undefined) ?? anchors[0] ?? 1, weekend);
};

/** The slot whose scheduled day is nearest, the earlier of two equally near, and how many days off it is. */
export const nearestSlot = (
  { day, month }: Placed,
  grid: Grid,
  period: StreamPeriod,
): { slot: number; off: number } => {
  const slots = slotsAMonth(period);
  let [best, least] = [0, Infinity];
  for (let slot = (month - 1) * slots; slot < (month + 2) * slots; slot++) {
    const off = Math.abs(onSlot(slot, grid, period) - day);
    if (off < least) [best, least] = [slot, off];
  }
  return { slot: best, off: least };
};

/** Slots that one step of a period in months spans. */
export const slotsAStep = (period: StreamPeriod): number =>
  period === 'SEMIMONTHLY' ? 1 : (ruleOf(period).months ?? 1);

/** The scheduled day `steps` steps after the one that a payment on `day` stands for. */
export const stepFrom = (day: PlainDate, steps: number, period: StreamPeriod, rhythm: Rhythm): PlainDate => {
  const at = placed(day);
  const { days } = ruleOf(period);
  if (days !== null) {
    const weekday = rhythm.anchors[0] ?? weekdayOfNumber(at.day);
    return fromDayNumber(toWeekday(at.day, weekday) + steps * days);
  }
  if (rhythm.everyDays !== null) return fromDayNumber(at.day + steps * rhythm.everyDays);
  const slot = nearestSlot(at, rhythm, period).slot + steps * slotsAStep(period);
  return fromDayNumber(onSlot(slot, rhythm, period));
};

/** How many steps of the period lie between two payments, at least 1 for a later one. */
export const stepsBetween = (from: PlainDate, to: PlainDate, period: StreamPeriod, rhythm: Rhythm): number => {
  const [first, last] = [placed(from), placed(to)];
  const days = ruleOf(period).days ?? rhythm.everyDays;
  if (days !== null) return Math.max(1, Math.round((last.day - first.day) / days));
  const slots = nearestSlot(last, rhythm, period).slot - nearestSlot(first, rhythm, period).slot;
  return Math.max(1, Math.round(slots / slotsAStep(period)));
};

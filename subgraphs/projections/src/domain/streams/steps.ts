import type { PeriodRule } from './stream-periods.js';
import { monthStart, type Timeline } from './timeline.js';

/** Index of the first movement on or after a day number; the timeline's size after its last day. */
export const indexOn = (timeline: Timeline, day: number): number => {
  if (day <= timeline.firstDay) return 0;
  if (day > timeline.lastDay) return timeline.size;
  return timeline.firstOn[day - timeline.firstDay]!;
};

/**
 * The day numbers on which a payment is expected `steps` steps of the period after movement `j`: one, or two where the
 * history so far leaves it open (the 28th of February was a 28th or a month's end).
 */
export const expectedDays = (timeline: Timeline, rule: PeriodRule, j: number, steps: number): readonly number[] => {
  if (rule.days !== null) return [timeline.day[j]! + steps * rule.days];
  const halves = (rule.months ?? 0) * 2 * steps;
  const month = timeline.month[j]! + (halves >> 1);
  const dayOfMonth = timeline.dayOfMonth[j]!;
  const monthEnd = timeline.monthEnd[j] === 1;
  if (halves % 2 === 0) return distinct(inMonth(month, dayOfMonth), monthEnd ? inMonth(month, 31) : null);
  if (dayOfMonth <= 12) return [inMonth(month, dayOfMonth + 15)];
  if (dayOfMonth <= 16) return distinct(inMonth(month, dayOfMonth + 15), inMonth(month, 31));
  return distinct(inMonth(month + 1, dayOfMonth - 15), monthEnd ? inMonth(month + 1, 15) : null);
};

/** Days that movement `i` is off, `steps` steps of the period after `j`; never negative. */
export const offDays = (timeline: Timeline, rule: PeriodRule, j: number, i: number, steps: number): number =>
  Math.min(...expectedDays(timeline, rule, j, steps).map((day) => Math.abs(timeline.day[i]! - day)));

const distinct = (day: number, other: number | null): number[] =>
  other === null || other === day ? [day] : [day, other];

/** The day number of a day of a month, or of the month's last when it is shorter. */
const inMonth = (month: number, dayOfMonth: number): number => {
  const start = monthStart(month);
  return start + Math.min(dayOfMonth, monthStart(month + 1) - start) - 1;
};

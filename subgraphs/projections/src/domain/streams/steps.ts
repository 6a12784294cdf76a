import type { PeriodRule } from './stream-periods.js';
import { monthStart, type Timeline } from './timeline.js';

/** Index of the first movement on or after a day number; the timeline's size after its last day. */
export const indexOn = (timeline: Timeline, day: number): number => {
  if (day <= timeline.firstDay) return 0;
  if (day > timeline.lastDay) return timeline.size;
  return timeline.firstOn[day - timeline.firstDay]!;
};

/** Days that movement `i` is off, `steps` steps of the period after `j`; never negative. */
export const offDays = (timeline: Timeline, rule: PeriodRule, j: number, i: number, steps: number): number => {
  const day = timeline.day[i]!;
  if (rule.days !== null) return Math.abs(day - timeline.day[j]! - steps * rule.days);
  const halves = (rule.months ?? 0) * 2 * steps;
  const month = timeline.month[j]! + Math.floor(halves / 2);
  const dayOfMonth = timeline.dayOfMonth[j]!;
  const monthEnd = timeline.monthEnd[j] === 1;
  if (halves % 2 === 0) {
    const off = Math.abs(day - inMonth(month, dayOfMonth));
    return monthEnd ? Math.min(off, Math.abs(day - inMonth(month, 31))) : off;
  }
  let off = Infinity;
  if (dayOfMonth <= 16) {
    off = Math.abs(day - inMonth(month, dayOfMonth + 15));
    if (dayOfMonth >= 13) off = Math.min(off, Math.abs(day - inMonth(month, 31)));
  }
  if (dayOfMonth >= 16) off = Math.min(off, Math.abs(day - inMonth(month + 1, dayOfMonth - 15)));
  return monthEnd ? Math.min(off, Math.abs(day - inMonth(month + 1, 15))) : off;
};

/** The day number of a day of a month, or of the month's last when it is shorter. */
const inMonth = (month: number, dayOfMonth: number): number => {
  const start = monthStart(month);
  return start + Math.min(dayOfMonth, monthStart(month + 1) - start) - 1;
};

import {
  addDays,
  addMonthsClamped,
  daysBetween,
  DayError,
  partsOf,
  type PlainDate,
  type PlainMonth,
  weekdayOf,
} from './plain-date.js';

/** Half-open: `start` is in it, `end` is not. `start` < `end`. */
export type Period = { start: PlainDate; end: PlainDate };

/** @throws DayError when a day isn't real or `end` isn't after `start` */
export const period = (start: PlainDate, end: PlainDate): Period => {
  if (daysBetween(start, end) <= 0) throw new DayError('A period ends after it starts');
  return { start, end };
};

/** The calendar month `YYYY-MM`. @throws DayError */
export const monthPeriod = (month: PlainMonth): Period => {
  const start = `${month}-01`;
  return { start, end: addMonthsClamped(start, 1) };
};

/** Monday to Sunday around the day. @throws DayError */
export const weekPeriod = (day: PlainDate): Period => {
  const start = addDays(day, 1 - weekdayOf(day));
  return { start, end: addDays(start, 7) };
};

/** The calendar year, a number or `YYYY`. @throws DayError */
export const yearPeriod = (year: number | string): Period => {
  const start = `${year}-01-01`;
  return { start, end: addMonthsClamped(start, 12) };
};

/** Length in days. */
export const lengthOf = ({ start, end }: Period): number => daysBetween(start, end);

/** Whether the day lies in the period. */
export const contains = ({ start, end }: Period, day: PlainDate): boolean => day >= start && day < end;

/** Whole months that the period spans when it starts and ends on a first of the month, else null. */
const wholeMonths = ({ start, end }: Period): number | null => {
  const [from, to] = [partsOf(start), partsOf(end)];
  return from.day === 1 && to.day === 1 ? (to.year - from.year) * 12 + to.month - from.month : null;
};

/** The period just before, of as many calendar months, or else of as many days. @throws DayError before 1900 */
export const previousPeriod = (of: Period): Period => {
  const months = wholeMonths(of);
  const start = months === null ? addDays(of.start, -lengthOf(of)) : addMonthsClamped(of.start, -months);
  return { start, end: of.start };
};

/**
 * The day of the previous period that compares with `today`: the same day of the month (or of the year), else as many
 * days in, and never beyond the previous period's last day. A `today` outside of the period counts as its nearest end.
 */
export const sameDayOfPrevious = (of: Period, today: PlainDate): PlainDate => {
  const previous = previousPeriod(of);
  const last = addDays(previous.end, -1);
  if (today >= of.end) return last;
  if (today <= of.start) return previous.start;
  const months = wholeMonths(of);
  const same =
    months === null ? addDays(previous.start, daysBetween(of.start, today)) : addMonthsClamped(today, -months);
  return same > last ? last : same;
};

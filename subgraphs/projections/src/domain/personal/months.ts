import { addMonthsClamped, daysInMonth, type PlainDate, type PlainMonth } from '@parfinanciero/kit/days';

/** The month so many after this one. @throws DayError outside of 1900–2200 */
export const addMonths = (month: PlainMonth, count: number): PlainMonth =>
  addMonthsClamped(`${month}-01`, count).slice(0, 7);

/** Months from `from` to `to`, negative when `to` is earlier. */
export const monthsBetween = (from: PlainMonth, to: PlainMonth): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Days of a month. */
export const lengthOfMonth = (month: PlainMonth): number =>
  daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));

/** The day `YYYY-MM-DD` of a month; a day beyond the month's end is its last. */
export const dayOf = (month: PlainMonth, day: number): PlainDate =>
  `${month}-${String(Math.min(Math.max(day, 1), lengthOfMonth(month))).padStart(2, '0')}`;

/** January is 1. */
export const monthNumber = (month: PlainMonth): number => Number(month.slice(5, 7));

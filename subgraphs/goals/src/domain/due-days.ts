import { addMonthsClamped, daysInMonth, partsOf, plainDate, type PlainDate } from '@parfinanciero/kit';

/** The last year that a plain date can have. */
const LAST_YEAR = 2200;

const onDay = (date: PlainDate, day: number): PlainDate => {
  const { year, month } = partsOf(date);
  return plainDate(year, month, Math.min(day, daysInMonth(year, month))) ?? date;
};

/**
 * The days on which something monthly is due: the first is the first one after `startsOn` that falls on `day` (absent: that of
 * `startsOn`), the others one month after another. In a shorter month it is the month's last day, and the next one is on `day`
 * again: 31 January, 28 February, 31 March.
 * @param number 1 for the first
 * @returns null beyond the year 2200
 */
export function dueOn(startsOn: PlainDate, number: number, day = partsOf(startsOn).day): PlainDate | null {
  const sameMonth = onDay(startsOn, day) > startsOn ? 1 : 0;
  return monthsAfter(startsOn, number - sameMonth, day);
}

/** `date` so many months later, on `day` or the month's last one; null beyond the year 2200. */
export function monthsAfter(date: PlainDate, months: number, day = partsOf(date).day): PlainDate | null {
  const { year, month } = partsOf(date);
  const reached = year + Math.floor((month - 1 + months) / 12);
  return reached > LAST_YEAR ? null : onDay(addMonthsClamped(`${date.slice(0, 7)}-01`, months), day);
}

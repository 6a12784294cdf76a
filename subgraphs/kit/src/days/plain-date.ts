/** A calendar day `YYYY-MM-DD`, with no zone and no time; years 1900–2200. */
export type PlainDate = string;

/** A calendar month `YYYY-MM`. */
export type PlainMonth = string;

/** A day, month, year or zone that doesn't exist or lies outside of the years 1900–2200. */
export class DayError extends RangeError {
  readonly problem = 'DAY';
  constructor(message: string) {
    super(message);
    this.name = 'DayError';
  }
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (value: number, width = 2): string => value.toString().padStart(width, '0');

/** Days of a month, 1–12. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day of these numbers, or null when there is none: `plainDate(2026, 2, 29)`. */
export const plainDate = (year: number, month: number, day: number): PlainDate | null => {
  const real =
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return real ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : null;
};

/** The text as a day when it is exactly `YYYY-MM-DD` and a real day of 1900–2200, else null. */
export const parsePlainDate = (text: string): PlainDate | null => {
  const parts = SHAPE.exec(text);
  return parts ? plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
};

/** Whether the text is a day. */
export const isPlainDate = (text: string): boolean => parsePlainDate(text) !== null;

/** Year, month (1–12) and day of the month. @throws DayError */
export const partsOf = (date: PlainDate): { year: number; month: number; day: number } => {
  if (!isPlainDate(date)) throw new DayError(`No such day: ${JSON.stringify(date)}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
};

/** Days since 1970-01-01. @throws DayError */
export const toDayNumber = (date: PlainDate): number => {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
};

/** The day so many days after 1970-01-01. @throws DayError outside of 1900–2200 */
export const fromDayNumber = (days: number): PlainDate => {
  const at = new Date(days * MS_PER_DAY);
  const date = plainDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  if (date === null) throw new DayError('Beyond the years 1900–2200');
  return date;
};

/** @throws DayError */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(toDayNumber(date) + days);

/** The same day of the month so many months later, or that month's last day: 31 January + 1 = 28 or 29 February. @throws DayError */
export const addMonthsClamped = (date: PlainDate, months: number): PlainDate => {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const moved = plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
  if (moved === null) throw new DayError('Beyond the years 1900–2200');
  return moved;
};

/** Days from `from` to `to`, negative when `to` is earlier. @throws DayError */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toDayNumber(to) - toDayNumber(from);

/** `2026-11` of `2026-11-23`. @throws DayError */
export const monthOf = (date: PlainDate): PlainMonth => {
  partsOf(date);
  return date.slice(0, 7);
};

/** 1 is Monday, 7 is Sunday. @throws DayError */
export const weekdayOf = (date: PlainDate): number => ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Order of two days (or two months): −1, 0, 1. */
export const compare = (a: PlainDate, b: PlainDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

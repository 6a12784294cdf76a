import { addDays, formatDay, monthStart, type PlainDay } from './plain-day';

/** What the period switch can show: a month, a year, or any half-open range. */
export type PeriodKind = 'month' | 'year' | 'range';

/** A half-open period, `start` in and `end` out. */
export interface Period {
  kind: PeriodKind;
  start: PlainDay;
  end: PlainDay;
}

/** The calendar month a day lies in. */
export const monthOf = (day: PlainDay): Period => ({ kind: 'month', start: monthStart(day), end: monthStart(day, 1) });

/** The calendar year a day lies in. */
export function yearOf(day: PlainDay): Period {
  const year = Number(day.slice(0, 4));
  return { kind: 'year', start: `${day.slice(0, 4)}-01-01`, end: `${String(year + 1).padStart(4, '0')}-01-01` };
}

/** The period as it stands in the address: `2026-11`, `2026`, or `2026-11-01_2026-11-15` (last day included). */
export function periodToUrl(period: Period): string {
  if (period.kind === 'month') return period.start.slice(0, 7);
  if (period.kind === 'year') return period.start.slice(0, 4);
  return `${period.start}_${addDays(period.end, -1)}`;
}

/** Reads `periodToUrl`'s text; anything else is the month of `today`. */
export function periodFromUrl(text: string | null, today: PlainDay): Period {
  if (text && /^\d{4}-(0[1-9]|1[0-2])$/u.test(text)) return monthOf(`${text}-01`);
  if (text && /^[12]\d{3}$/u.test(text)) return yearOf(`${text}-01-01`);
  const range = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/u.exec(text ?? '');
  if (range?.[1] && range[2] && range[1] <= range[2])
    return { kind: 'range', start: range[1], end: addDays(range[2], 1) };
  return monthOf(today);
}

/** The period `count` steps later: months move by months, years by years, ranges by their own length. */
export function movePeriod(period: Period, count: number): Period {
  if (period.kind === 'month') return monthOf(monthStart(period.start, count));
  if (period.kind === 'year')
    return yearOf(`${String(Number(period.start.slice(0, 4)) + count).padStart(4, '0')}-01-01`);
  const days = Math.round((Date.parse(period.end) - Date.parse(period.start)) / 86_400_000) * count;
  return { kind: 'range', start: addDays(period.start, days), end: addDays(period.end, days) };
}

/** The period in words: `noviembre de 2026`, `2026`, `1–15 nov 2026`. */
export function periodLabel(period: Period, locale: string): string {
  if (period.kind === 'month') return formatDay(period.start, locale, { month: 'long', year: 'numeric' });
  if (period.kind === 'year') return period.start.slice(0, 4);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(Date.parse(period.start), Date.parse(addDays(period.end, -1)));
}

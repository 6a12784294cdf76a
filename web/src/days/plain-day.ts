/** A day of the calendar as text, `2026-11-23`. No zone, no time: nothing converts it. */
export type PlainDay = string;

const toUtc = (day: PlainDay): Date => new Date(`${day}T00:00:00Z`);
const fromUtc = (date: Date): PlainDay => date.toISOString().slice(0, 10);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does, and a list needs one per row. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

/** Today in an IANA zone. */
export function todayIn(zone: string, now: Date = new Date()): PlainDay {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now,
  );
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: PlainDay, count: number): PlainDay {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return fromUtc(date);
}

/** The first day of the month `count` months after the one `day` lies in. */
export function monthStart(day: PlainDay, count = 0): PlainDay {
  const date = toUtc(`${day.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return fromUtc(date);
}

/** Whether the text is a day that exists. */
export function isPlainDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = toUtc(text);
  return !Number.isNaN(date.getTime()) && fromUtc(date) === text;
}

/** A day for people: `23 nov 2026` by locale and style. */
export function formatDay(
  day: PlainDay,
  locale: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
): string {
  return formatOf(locale, options).format(toUtc(day));
}

/** A day in a column: `23 nov 2026`, the locale's order without its filling words. */
export function shortDay(day: PlainDay, locale: string, withYear = true): string {
  const parts = formatOf(locale, withYear ? dayMonthYear : dayMonth).formatToParts(toUtc(day));
  return parts
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value.replace(/\.$/u, ''))
    .join(' ');
}

const dayMonth = { day: 'numeric', month: 'short' } as const;
const dayMonthYear = { ...dayMonth, year: 'numeric' } as const;

import { type PlainDate, plainDate } from '@parfinanciero/kit/days';
import { monthNamed } from './month-names.js';

/** The order of day, month and year in a column. Separators, month names, missing separators and times are read anyway. */
export const DATE_FORMATS = ['YMD', 'DMY', 'MDY'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** What a cell says. `time` is `HH:mm:ss`, as written: a zone after it is not applied. */
export type DateCell = { date: PlainDate; time: string | null };

/** A column's format. `ambiguous`: day and month could change places. `share`: cells that are dates in it, 0…1. */
export type InferredDates = { format: DateFormat; ambiguous: boolean; share: number };

const TIME =
  /(?:^|[T\s,]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(?:([ap])\.?\s?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu;
const WEEKDAY = /^(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom|mon|tue|wed|thu|fri|sat|sun)[\p{L}]*[.,]?\s+(?=\d|\p{L}{3})/iu;

/** A two-digit year: 70–99 are 1970–1999, 00–69 are 2000–2069. No clock, so that a file reads the same in any year. */
const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
};

/** The first plausible year in a person's records: older ones are numbers that merely look like dates. */
const FIRST_YEAR = 1970;

const dayOf = (year: string, month: number, day: string): PlainDate | null => {
  if (year.length !== 4 && year.length !== 2) return null;
  const full = fullYear(year);
  return full < FIRST_YEAR || day.length > 2 ? null : plainDate(full, month, Number(day));
};

const compact = (digits: string, format: DateFormat): PlainDate | null => {
  const long = digits.length === 8 ? 4 : 2;
  if (digits.length !== 8 && digits.length !== 6) return null;
  const cut = (...lengths: number[]): string[] => {
    let at = 0;
    return lengths.map((length) => digits.slice(at, (at += length)));
  };
  const [a = '', b = '', c = ''] = format === 'YMD' ? cut(long, 2, 2) : cut(2, 2, long);
  if (format === 'YMD') return dayOf(a, Number(b), c);
  return format === 'DMY' ? dayOf(c, Number(b), a) : dayOf(c, Number(a), b);
};

/** A month's name leaves only the question of which of the two numbers is the year. */
const named = (parts: readonly string[], at: number): PlainDate | null => {
  const month = monthNamed(parts[at] ?? '');
  const [first = '', second = ''] = parts.filter((_, index) => index !== at);
  if (month === null || !/^\d+$/.test(first) || !/^\d+$/.test(second)) return null;
  return first.length === 4 ? dayOf(first, month, second) : dayOf(second, month, first);
};

const timeOf = (parts: RegExpExecArray): string | null => {
  const [, hours = '', minutes = '', seconds = '00', half] = parts;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${hour.toString().padStart(2, '0')}:${minutes}:${seconds}`;
};

const dateOnly = (text: string, format: DateFormat): PlainDate | null => {
  if (/^\d+$/.test(text)) return compact(text, format);
  const parts = text
    .replace(/(?<=[\s\d])(?:de|del|of)(?=\s)/giu, ' ')
    .split(/[-/.,\s]+/u)
    .filter((part) => part !== '');
  if (parts.length !== 3) return null;
  const word = parts.findIndex((part) => /\p{L}/u.test(part));
  if (word >= 0) return named(parts, word);
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [a = '', b = '', c = ''] = parts;
  if (a.length === 4) return format === 'YMD' && b.length <= 2 ? dayOf(a, Number(b), c) : null;
  if (format === 'YMD') return a.length === 2 && b.length <= 2 ? dayOf(a, Number(b), c) : null;
  const [day, month] = format === 'DMY' ? [a, b] : [b, a];
  return month.length <= 2 ? dayOf(c, Number(month), day) : null;
};

/** A cell of a column of dates, or null. Reads `20/09/2018 12:04:08`, `930101`, `15 ene 2024`, `2024-01-15T10:00:00Z`. */
export const parseDateCell = (cell: string, format: DateFormat): DateCell | null => {
  const text = cell.trim();
  if (text.length < 6 || text.length > 48) return null;
  const clock = TIME.exec(text);
  const time = clock ? timeOf(clock) : null;
  if (clock && time === null) return null;
  const day = (clock ? text.slice(0, clock.index) : text).trim().replace(WEEKDAY, '');
  const date = dateOnly(day, format);
  return date === null ? null : { date, time };
};

/**
 * A cell of a column whose format is known. A four-digit year in front can be read one way only, so such a cell is read
 * in a column of any format: files that were edited by hand mix them.
 */
export const readDateCell = (cell: string, format: DateFormat): DateCell | null =>
  parseDateCell(cell, format) ?? (/^\s*\d{4}[-/.]/.test(cell) ? parseDateCell(cell, 'YMD') : null);

/** Statements are in order: true when the days only rise or only fall, and at least four differ. */
const inOrder = (days: readonly PlainDate[]): boolean => {
  const pairs = days.slice(1).map((day, index) => [days[index] ?? day, day] as const);
  const sorted = pairs.every(([a, b]) => a <= b) || pairs.every(([a, b]) => a >= b);
  return sorted && new Set(days).size >= 4;
};

/**
 * The format of a whole column, inferred once: the order in which most cells are real days. If day and month could
 * still change places, the order in which the column is sorted; failing that day first, and `ambiguous` says so.
 * Null when no cell is a date.
 */
export const inferDateFormat = (cells: Iterable<string>): InferredDates | null => {
  const texts = [...cells].filter((cell) => cell.trim() !== '');
  const read = DATE_FORMATS.map((format) => {
    const days = texts.map((text) => parseDateCell(text, format)?.date).filter((day) => day !== undefined);
    return { format, days };
  });
  const most = Math.max(0, ...read.map(({ days }) => days.length));
  if (most === 0) return null;
  const share = most / texts.length;
  const tied = read.filter(({ days }) => days.length === most);
  const differ = tied.some(({ days }) => days.join() !== tied[0]?.days.join());
  if (!differ) {
    // All agree on every day: a month's name, or days equal to their months. Day first is the wider guess.
    const [only] = tied;
    const format = tied.length === 1 && only ? only.format : 'DMY';
    return { format, ambiguous: tied.length > 1 && !texts.some((text) => /\p{L}{3}/u.test(text)), share };
  }
  const sorted = tied.filter(({ days }) => inOrder(days));
  const [proof] = sorted;
  if (sorted.length === 1 && proof) return { format: proof.format, ambiguous: false, share };
  const digitsOnly = texts.some((text) => /^\d{6}(?:\d{2})?$/.test(text.trim()));
  const preferred = digitsOnly ? 'YMD' : 'DMY';
  const chosen = tied.find(({ format }) => format === preferred) ?? tied[0];
  return chosen ? { format: chosen.format, ambiguous: true, share } : null;
};

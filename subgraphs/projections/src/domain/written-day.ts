import { addDays, parsePlainDate, plainDate, type PlainDate } from '@parfinanciero/kit/days';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/u;
const DAY_FIRST = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/u;
/** Bogotá is five hours behind UTC all year. */
const BOGOTA_MINUTES = -300;
const DAY_MINUTES = 1_440;

/**
 * The day in Bogotá of a date as old clients write it: `YYYY-MM-DD`, with a time and a zone or without, `D/M/YYYY`, `D-M-YY`.
 * Null when it is none.
 */
export function writtenDay(text: string): PlainDate | null {
  const [, year, month, short] = dayFirst(text);
  if (year !== undefined && month !== undefined && short !== undefined) return plainDate(year, month, short);
  const [, date = '', hours, minutes = '0', zone] = ISO.exec(text) ?? [];
  const day = parsePlainDate(date);
  if (day === null || hours === undefined) return day;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  if (zone === undefined) return day;
  const local = Number(hours) * 60 + Number(minutes) - offsetOf(zone) + BOGOTA_MINUTES;
  return addDays(day, Math.floor(local / DAY_MINUTES));
}

function dayFirst(text: string): [string, number, number, number] | [] {
  const [, day, , month, year = ''] = DAY_FIRST.exec(text) ?? [];
  if (day === undefined || month === undefined) return [];
  return [text, Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)];
}

const offsetOf = (zone: string): number =>
  zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));

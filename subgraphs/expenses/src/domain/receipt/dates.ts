import { folded } from './letters.js';
import type { Row } from './rows.js';
import type { TextBox } from './text-box.js';

export interface DateCandidate {
  /** YYYY-MM-DD. */
  date: string;
  score: number;
  box: TextBox;
  /** How often this day is printed. */
  times: number;
  /** The printed order of day and month could be read both ways. */
  ambiguous: boolean;
  /** The day that it is then; null where there is none. */
  otherOrder: string | null;
}

const MONTHS: Record<string, number> = {
  JAN: 1, ENE: 1, FEB: 2, MAR: 3, APR: 4, ABR: 4, MAY: 5, MEI: 5, JUN: 6, JUL: 7, AUG: 8, AGO: 8, OGO: 8, OGOS: 8,
  SEP: 9, SET: 9, OCT: 10, OKT: 10, NOV: 11, DEC: 12, DIC: 12, DIS: 12,
}; // prettier-ignore
const MONTH_LOOKALIKES: Record<string, string> = { '0': 'O', '1': 'I', '3': 'J', '4': 'A', '5': 'S', '8': 'B' };
const MONTH_NAME = '(JAN|ENE|FEB|MAR|APR|ABR|MAY|MEI|JUN|JUL|AUG|AGO|OGO|SEP|SET|OCT|OKT|NOV|DEC|DIC|DIS)[A-Z]*';
/** A time may be glued to the year: "09/02/201811:40". */
const YEAR_END = '(?=$|[^0-9]|[0-2]?[0-9A-Z][:.][0-5][0-9])';
const YEAR4 = `((?:19|20)\\d{2})${YEAR_END}`;
const YEAR2 = '(\\d{2})(?=$|[^0-9]|[0-2]?\\d:[0-5]\\d)';
const GAP = '\\s{0,2}[-/.,]\\s{0,2}';
const START = '(?<![0-9])';

interface Pattern {
  regex: RegExp;
  read: (groups: string[]) => { day: number; month: number; year: number }[];
  score: number;
}

const PATTERNS: Pattern[] = [
  { regex: new RegExp(`${START}((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?=$|[^0-9]|\\d{2}:)`, 'g'), read: ([y, m, d]) => [ymd(y, m, d)], score: 0.6 },
  { regex: new RegExp(`${START}(\\d{1,2})${GAP}(\\d{1,2})${GAP}${YEAR4}`, 'g'), read: dayFirst, score: 0.6 },
  { regex: new RegExp(`${START}(\\d{1,2})\\s?[-/.,' ]?\\s?[A-Z]?${MONTH_NAME}[-/.,' ]{0,3}${YEAR4}`, 'g'), read: ([d, m, y]) => [named(d, m, y)], score: 0.8 },
  { regex: new RegExp(`${START}(\\d{1,2})\\s{0,2}DE\\s{0,2}${MONTH_NAME}\\s{0,2}(?:DEL?)?\\s{0,2}${YEAR4}`, 'g'), read: ([d, m, y]) => [named(d, m, y)], score: 0.8 },
  { regex: new RegExp(`${MONTH_NAME}[-/. ]{0,2}(\\d{1,2})[,. ]{1,2}${YEAR4}`, 'g'), read: ([m, d, y]) => [named(d, m, y)], score: 0.7 },
  { regex: new RegExp(`${START}((?:19|20)\\d{2})[-/. ]?${MONTH_NAME}[-/. ]?(\\d{1,2})(?![0-9])`, 'g'), read: ([y, m, d]) => [named(d, m, y)], score: 0.6 },
  { regex: new RegExp(`${START}(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?${YEAR2}`, 'g'), read: dayFirst, score: 0.2 },
  { regex: new RegExp(`${START}(\\d{1,2})[-/.' ]?${MONTH_NAME}[-/.' ]{0,2}${YEAR2}`, 'g'), read: ([d, m, y]) => [named(d, m, y)], score: 0.3 },
  { regex: new RegExp(`${START}(\\d{2})\\s(\\d{2})\\s((?:20)\\d{2})(?![0-9])`, 'g'), read: dayFirst, score: -0.4 },
  // One separator missed: "1202/2018", "12/022018".
  { regex: new RegExp(`${START}([0-3]\\d)([01]\\d)[-/.](20\\d{2})${YEAR_END}`, 'g'), read: dayFirst, score: -0.5 },
  { regex: new RegExp(`${START}([0-3]\\d)[-/.]([01]\\d)(20\\d{2})${YEAR_END}`, 'g'), read: dayFirst, score: -0.5 },
  { regex: new RegExp(`${START}(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(20[0-3]\\d)(?![0-9])`, 'g'), read: dayFirst, score: -1 },
  { regex: new RegExp(`${START}(20[0-3]\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?![0-9])`, 'g'), read: ([y, m, d]) => [ymd(y, m, d)], score: -1 },
]; // prettier-ignore

const LABEL = /DATE|FECHA|TARIKH|\bDT\b|EMISION|EXPEDICION|FEC\b/;
const NOT_PURCHASE =
  /EXPIR|VENC|VALID|VIGEN|RESOLUC|AUTORIZ|DESDE|HASTA|\bDUE\b|UNTIL|BEFORE|POINT|PUNTOS|PROMO|HABILIT|BIRTH|NACIM|RANGO|REDEEM|PRINTED/;
const TIME = /\d{1,2}[:.]\d{2}([:.]\d{2})?\s?([AP]\.?\s?M\b)?/;
/** Receipts are scanned soon: what is older than this many years is more likely a misread year. */
const OLD_YEARS = 12;

/** Every day printed, best first. `today` (YYYY-MM-DD) bounds them: a receipt from the future is a misread one. */
export function dateCandidates(rows: readonly Row[], today: string): DateCandidate[] {
  const found = new Map<string, DateCandidate>();
  rows.forEach((row, at) => {
    const pieces: { text: string; box: TextBox }[] = row.boxes.map((box) => ({ text: box.text, box }));
    if (row.boxes.length > 1) pieces.push({ text: row.text, box: row.boxes[0]! });
    const context = folded(`${row.text}`);
    const above = folded(rows[at - 1]?.text ?? '');
    const seen = new Set<string>();
    for (const { text, box } of pieces) {
      for (const { date, score, ambiguous, otherOrder } of datesIn(text, today)) {
        if (seen.has(date)) continue;
        seen.add(date);
        let points = score;
        if (LABEL.test(context)) points += 2;
        else if (LABEL.test(above) && !/\d{2}/.test(above)) points += 1;
        if (NOT_PURCHASE.test(context)) points -= 3;
        if (TIME.test(withoutDates(context))) points += 1;
        points -= 0.3 * (at / Math.max(rows.length, 1));
        if (Number(today.slice(0, 4)) - Number(date.slice(0, 4)) > OLD_YEARS) points -= 1.5;
        points += (box.confidence - 0.9) * 2;
        const known = found.get(date);
        if (!known) found.set(date, { date, score: points, box, times: 1, ambiguous, otherOrder });
        else {
          known.times += 1;
          if (points > known.score) Object.assign(known, { score: points, box });
        }
      }
    }
  });
  return [...found.values()]
    .map((candidate) => ({ ...candidate, score: candidate.score + 0.8 * Math.min(candidate.times - 1, 2) }))
    .sort((a, b) => b.score - a.score);
}

/** The days in one text, day before month unless that is no day of the calendar. */
export function datesIn(
  text: string,
  today: string,
): Pick<DateCandidate, 'date' | 'score' | 'ambiguous' | 'otherOrder'>[] {
  const clean = repaired(folded(text));
  const dates: ReturnType<typeof datesIn> = [];
  const taken: [number, number][] = [];
  for (const { regex, read, score } of PATTERNS) {
    for (const match of clean.matchAll(regex)) {
      const from = match.index;
      const to = from + match[0].length;
      if (taken.some(([a, b]) => from < b && to > a)) continue;
      const readings = read(match.slice(1));
      const reading = readings.find((d) => isDay(d) && plain(d) <= today);
      if (!reading) continue;
      taken.push([from, to]);
      const other = readings.find((d) => isDay(d) && plain(d) <= today && plain(d) !== plain(reading));
      dates.push({
        date: plain(reading),
        score,
        ambiguous: other !== undefined,
        otherOrder: other ? plain(other) : null,
      });
    }
  }
  return dates;
}

/** Letters read for digits, where digits and separators stand around them. */
function repaired(text: string): string {
  return text
    .replace(/(?<=[0-9][-/.]?)[OQ](?=[-/.]?[0-9])|(?<=[-/.])[OQ](?=[0-9][-/.])|(?<![A-Z])[OQ](?=[0-9][-/.][0-9])/g, '0')
    .replace(/(?<=[0-9][-/.]?)[IL|](?=[-/.]?[0-9])/g, '1')
    .replace(/(?<=(?:^|[^0-9])[0-3]?[0-9][-/. ]?)([A-Z0-9]{3})(?=[-/., ]{0,2}20[0-9]{2})/g, (name) => {
      const month = name.replace(/[0-9]/g, (digit) => MONTH_LOOKALIKES[digit] ?? digit);
      return /[A-Z]{2}/.test(month) ? (month in MONTHS ? month : (nearestMonth(month) ?? name)) : name;
    });
}

/** The one month that differs from a name in one letter; null where none or several do. */
function nearestMonth(name: string): string | null {
  const near = Object.keys(MONTHS).filter(
    (month) => month.length === 3 && [...month].filter((letter, i) => letter !== name[i]).length === 1,
  );
  const numbers = new Set(near.map((month) => MONTHS[month]));
  return numbers.size === 1 ? near[0]! : null;
}

function withoutDates(text: string): string {
  return text.replace(/\d{1,4}[-/.]\d{1,2}[-/.](\d{4}|\d{2})/g, ' ');
}

function dayFirst([a, b, y]: string[]): { day: number; month: number; year: number }[] {
  return [
    { day: Number(a), month: Number(b), year: fullYear(y) },
    { day: Number(b), month: Number(a), year: fullYear(y) },
  ];
}

function ymd(y?: string, m?: string, d?: string) {
  return { day: Number(d), month: Number(m), year: fullYear(y) };
}

function named(d?: string, m?: string, y?: string) {
  return { day: Number(d), month: MONTHS[(m ?? '').slice(0, 3)] ?? 0, year: fullYear(y) };
}

function fullYear(y?: string): number {
  const year = Number(y);
  return y?.length === 2 ? 2000 + year : year;
}

function isDay({ day, month, year }: { day: number; month: number; year: number }): boolean {
  if (year < 1990 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function plain({ day, month, year }: { day: number; month: number; year: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

import {
  addDays,
  addMonthsClamped,
  isPlainDate,
  monthOf,
  monthPeriod,
  partsOf,
  type Period,
  type PlainDate,
  previousPeriod,
  weekPeriod,
  yearPeriod,
} from '@parfinanciero/kit';
import { MONTH_NAMES } from '@parfinanciero/kit/facts';

/** A time that a question names, and the words that name it. */
export interface FoundPeriod {
  readonly period: Period;
  readonly words: string;
}

const NAMES = [...MONTH_NAMES.es, ...MONTH_NAMES.en.map((name) => name.toLowerCase())];
/** "may" is a verb, too: it is a month only behind a word that says so. */
const MONTH = `(${NAMES.filter((name) => name !== 'may').join('|')}|setiembre|(?<=\\b(?:in|during|of|since|for|to|from|and|until|last) )may)`;
const YEAR = String.raw`(?: (?:de |del |of )?(20\d\d))?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|o)?`;

const monthNumber = (name: string): number => (name === 'setiembre' ? 9 : (NAMES.indexOf(name) % 12) + 1);
const two = (number: number): string => String(number).padStart(2, '0');

/** The month that a name means: in the year that is said, else the latest that has begun. */
function monthNamed(name: string, year: string | undefined, today: PlainDate): Period {
  const now = partsOf(today);
  const month = monthNumber(name);
  const of = year === undefined ? (month <= now.month ? now.year : now.year - 1) : Number(year);
  return monthPeriod(`${of}-${two(month)}`);
}

function dayNamed(day: string, name: string, year: string | undefined, today: PlainDate): Period | null {
  const date = `${monthNamed(name, year, today).start.slice(0, 8)}${two(Number(day))}`;
  return isPlainDate(date) ? { start: date, end: addDays(date, 1) } : null;
}

const joined = (from: Period | null, to: Period | null): Period | null =>
  from && to && from.start < to.end ? { start: from.start, end: to.end } : null;

const COUNTS: Readonly<Record<string, number>> = {
  dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, doce: 12, two: 2, three: 3, four: 4, five: 5, six: 6, twelve: 12,
}; // prettier-ignore

/** The last so many days, weeks, months or years, today included. */
function lastOnes(count: string, unit: string, today: PlainDate): Period | null {
  const many = COUNTS[count] ?? Number(count);
  if (!Number.isInteger(many) || many < 1 || many > 120) return null;
  const end = addDays(today, 1);
  if (/^(?:dia|day)/u.test(unit)) return { start: addDays(end, -many), end };
  if (/^(?:semana|week)/u.test(unit)) return { start: addDays(end, -7 * many), end };
  return { start: addDays(addMonthsClamped(today, /^(?:ano|year)/u.test(unit) ? -12 * many : -many), 1), end };
}

const thisMonth = (today: PlainDate): Period => monthPeriod(monthOf(today));
const thisYear = (today: PlainDate): Period => yearPeriod(partsOf(today).year);
const oneDay = (start: PlainDate): Period => ({ start, end: addDays(start, 1) });
const quarter = (today: PlainDate): Period => {
  const { year, month } = partsOf(today);
  const start = `${year}-${two(month - ((month - 1) % 3))}-01`;
  return { start, end: addMonthsClamped(start, 3) };
};

type Groups = readonly (string | undefined)[];
type Rule = readonly [string, (groups: Groups, today: PlainDate) => Period | null];

const COUNT = `(\\d{1,3}|${Object.keys(COUNTS).join('|')})`;

/** From one month to another. */
const MONTHS: Rule = [
  `(?:de|desde|entre|from|between) ${MONTH}${YEAR} (?:a|y|hasta|to|and|until|through) ${MONTH}${YEAR}`,
  ([first = '', firstYear, last = '', year], today) => {
    const to = monthNamed(last, year, today);
    const from = monthNamed(first, firstYear ?? to.start.slice(0, 4), today);
    return joined(from.start < to.end ? from : monthNamed(first, String(Number(to.start.slice(0, 4)) - 1), today), to);
  },
];

/** What is more particular comes first. */
const RULES: readonly Rule[] = [
  [
    String.raw`(20\d\d) (\d{2}) (\d{2})`,
    ([y, m, d]) => (isPlainDate(`${y}-${m}-${d}`) ? oneDay(`${y}-${m}-${d}`) : null),
  ],
  [
    `(?:del|de|desde el|entre el) ${DAY}(?: de ${MONTH})? (?:al|a|y|y el|hasta el) ${DAY} de ${MONTH}${YEAR}`,
    ([a, first, b, last = '', year], today) =>
      joined(dayNamed(a ?? '', first ?? last, year, today), dayNamed(b ?? '', last, year, today)),
  ],
  [
    `(?:from|between) ${MONTH} ${DAY} (?:to|and|until|through) (?:${MONTH} )?${DAY}${YEAR}`,
    ([first = '', a, last, b, year], today) =>
      joined(dayNamed(a ?? '', first, year, today), dayNamed(b ?? '', last ?? first, year, today)),
  ],
  MONTHS,
  [
    `(?:desde|since) ${MONTH}${YEAR}`,
    ([name = '', year], today) => joined(monthNamed(name, year, today), oneDay(today)),
  ],
  [`${DAY} (?:de |of )?${MONTH}${YEAR}`, ([day = '', name = '', year], today) => dayNamed(day, name, year, today)],
  [`${MONTH} ${DAY}(?!\\d)${YEAR}`, ([name = '', day = '', year], today) => dayNamed(day, name, year, today)],
  [`${MONTH}${YEAR}`, ([name = '', year], today) => monthNamed(name, year, today)],
  [`(?:anteayer|antier|day before yesterday)`, (_, today) => oneDay(addDays(today, -2))],
  [`(?:ayer|yesterday)`, (_, today) => oneDay(addDays(today, -1))],
  [`(?:hoy|today)`, (_, today) => oneDay(today)],
  [
    `(?:ultimos|ultimas|last|past) ${COUNT} (dias?|semanas?|meses|anos?|days?|weeks?|months?|years?)`,
    ([count = '', unit = ''], today) => lastOnes(count, unit, today),
  ],
  [
    `(?:hace ${COUNT} meses|${COUNT} months ago)`,
    ([one, other], today) => {
      const many = COUNTS[one ?? other ?? ''] ?? Number(one ?? other);
      return many <= 120 ? monthPeriod(monthOf(addMonthsClamped(today, -many))) : null;
    },
  ],
  [`(?:semana pasada|semana anterior|last week|previous week)`, (_, today) => previousPeriod(weekPeriod(today))],
  [`(?:esta semana|this week)`, (_, today) => weekPeriod(today)],
  [`(?:mes pasado|mes anterior|last month|previous month)`, (_, today) => previousPeriod(thisMonth(today))],
  [`(?:este mes|mes actual|this month)`, (_, today) => thisMonth(today)],
  [`(?:este trimestre|this quarter)`, (_, today) => quarter(today)],
  [`(?:trimestre pasado|last quarter)`, (_, today) => previousPeriod(quarter(today))],
  [`(?:ano pasado|ano anterior|last year|previous year)`, (_, today) => previousPeriod(thisYear(today))],
  [`(?:este ano|ano actual|this year)`, (_, today) => thisYear(today)],
  [String.raw`(20\d\d)`, ([year = '']) => yearPeriod(year)],
];

const shaped = (rules: readonly Rule[]) =>
  rules.map(([shape, read]) => [new RegExp(`(?<![\\p{L}\\p{N}])${shape}(?![\\p{L}\\p{N}])`, 'u'), read] as const);
const SHAPES = shaped(RULES);
/** "Between October and November" is two times where they are compared. */
const SHAPES_APART = shaped(RULES.filter((rule) => rule !== MONTHS));

const firstOf = (shapes: typeof SHAPES, text: string, today: PlainDate): FoundPeriod | null => {
  for (const [shape, read] of shapes) {
    const match = shape.exec(text);
    const period = match && read(match.slice(1), today);
    if (match && period) return { period, words: match[0] };
  }
  return null;
};

/**
 * The time that a question in Spanish or English names, seen from `today`. A month without its year is the latest that has begun.
 * @param text folded
 */
export const findPeriod = (text: string, today: PlainDate): FoundPeriod | null => firstOf(SHAPES, text, today);

/** Two times that a question compares, the later one first; null where it names fewer. @param text folded */
export function findTwoPeriods(text: string, today: PlainDate): readonly [Period, Period] | null {
  const one = firstOf(SHAPES_APART, text, today);
  const other = one && firstOf(SHAPES_APART, text.replace(one.words, ' , '), today);
  if (!other || one.period.start === other.period.start) return null;
  return one.period.start > other.period.start ? [one.period, other.period] : [other.period, one.period];
}

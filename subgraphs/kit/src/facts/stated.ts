import type { PlainDate, PlainMonth } from '../days/index.js';
import { exponentOf, shownDecimals } from '../money/index.js';
import { halfEven } from './half-even.js';

/** Minor units of `currency`, as text: facts are kept as JSON. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}
/** Per cent, a canonical decimal: "15", "24.36". */
export interface Percent {
  readonly percent: string;
}
/** So many: months, payments, weeks. */
export interface Count {
  readonly count: number;
}
export interface Month {
  readonly month: PlainMonth;
}
/** A whole date: when something is due, or was booked. */
export interface Day {
  readonly date: PlainDate;
}
/** What a person called something. It may say anything, numbers and orders included, and is only ever quoted. */
export interface Name {
  readonly name: string;
}

/** Something that a text may say. Wherever it stands within facts, it is found by its shape. */
export type Stated = Amount | Percent | Count | Month | Day | Name;

export const amountOf = (minor: bigint, currency: string): Amount => ({ amount: minor.toString(), currency });
export const minorOf = ({ amount }: Amount): bigint => BigInt(amount);
export const percentOf = (percent: bigint | string): Percent => ({ percent: percent.toString() });
export const countOf = (count: number): Count => ({ count });
export const monthFact = (month: PlainMonth): Month => ({ month });
export const dateFact = (date: PlainDate): Day => ({ date });

const LONGEST_NAME = 80;

/** A name on one line, without what can't be seen, at most 80 characters. */
export const nameOf = (text: string): Name => {
  const line = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{C}\uFFFD]/gu, '')
    .trim();
  return { name: [...line].slice(0, LONGEST_NAME).join('').trim() || '—' };
};

const stepOf = (currency: string): bigint => 10n ** BigInt(exponentOf(currency) - shownDecimals(currency));

/** An average or a part, to what people see of its currency: whole pesos, cents of a dollar. Half-even. */
export const shownAmount = (minor: bigint, currency: string): Amount =>
  amountOf(halfEven(minor, stepOf(currency)) * stepOf(currency), currency);

/** The same, never less: for what must suffice. `minor` ≥ 0. */
export const sufficientAmount = (minor: bigint, currency: string): Amount => {
  const step = stepOf(currency);
  return amountOf(((minor + step - 1n) / step) * step, currency);
};

/** All that is stated in facts, sorted by its kind. */
export interface StatedFacts {
  readonly amounts: readonly Amount[];
  readonly percents: readonly string[];
  readonly counts: readonly number[];
  readonly months: readonly PlainMonth[];
  readonly dates: readonly PlainDate[];
  readonly names: readonly string[];
}

/** The stated fact that a JSON object has the shape of; null for any other. */
export function asStated(value: object): Stated | null {
  const { amount, currency, percent, count, month, date, name } = value as Record<string, unknown>;
  const size = Object.keys(value).length;
  if (size === 2 && typeof amount === 'string' && typeof currency === 'string') return { amount, currency };
  if (size !== 1) return null;
  if (typeof percent === 'string') return { percent };
  if (typeof count === 'number') return { count };
  if (typeof month === 'string') return { month };
  if (typeof date === 'string') return { date };
  return typeof name === 'string' ? { name } : null;
}

/** Walks any JSON and collects what has the shape of a stated fact. Numbers and texts that stand alone are not stated. */
export function statedIn(facts: unknown): StatedFacts {
  const found = {
    amounts: [] as Amount[],
    percents: [] as string[],
    counts: [] as number[],
    months: [] as PlainMonth[],
    dates: [] as PlainDate[],
    names: [] as string[],
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const fact = asStated(value);
    if (fact === null) Object.values(value).forEach(walk);
    else if ('amount' in fact) found.amounts.push(fact);
    else if ('percent' in fact) found.percents.push(fact.percent);
    else if ('count' in fact) found.counts.push(fact.count);
    else if ('month' in fact) found.months.push(fact.month);
    else if ('date' in fact) found.dates.push(fact.date);
    else found.names.push(fact.name);
  };
  walk(facts);
  return found;
}

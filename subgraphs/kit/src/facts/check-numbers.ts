import { toDecimal } from '../money/index.js';
import type { FactLanguage } from './month-names.js';
import { type Figure, plainest, readFigures } from './read-figures.js';
import { type StatedFacts, statedIn } from './stated.js';
import { withoutNames } from './without-names.js';

interface KnownDay {
  readonly year: number;
  readonly month: number;
  /** Null: the whole month. */
  readonly day: number | null;
}

interface Known {
  readonly amounts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly percents: ReadonlySet<string>;
  readonly counts: ReadonlySet<string>;
  readonly days: readonly KnownDay[];
}

function knownDay(text: string): KnownDay {
  const [year, month, day] = text.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0, day: day ?? null };
}

function knownOf({ amounts, percents, counts, months, dates }: StatedFacts): Known {
  const byValue = new Map<string, Set<string>>();
  for (const { amount, currency } of amounts) {
    const value = plainest(toDecimal(BigInt(amount), currency));
    byValue.set(value, (byValue.get(value) ?? new Set()).add(currency));
  }
  return {
    amounts: byValue,
    percents: new Set(percents.map(plainest)),
    counts: new Set(counts.map((count) => plainest(String(count)))),
    days: [...months, ...dates].map(knownDay),
  };
}

function isKnown(figure: Figure, known: Known): boolean {
  if (figure.is === 'month')
    return known.days.some(
      ({ year, month, day }) =>
        month === figure.month && (figure.year ?? year) === year && (figure.day === null || figure.day === day),
    );
  if (figure.value === null) return false;
  if (figure.is === 'percent') return known.percents.has(figure.value);
  const currencies = known.amounts.get(figure.value);
  if (figure.is === 'amount')
    return currencies !== undefined && (figure.currency === null || currencies.has(figure.currency));
  const isYear = known.days.some(({ year }) => String(year) === figure.value);
  return currencies !== undefined || known.counts.has(figure.value) || isYear;
}

/**
 * What a text says in figures that the facts don't: amounts, percentages, counts, months and dates, in the order in which they
 * stand, as they are written. Empty: every figure is a fact's. A date is also known by its month, never a month by one of its days.
 * @param facts any JSON in which stated facts stand (`stated.ts`)
 * @param text what somebody made of them, in `language`; names must be quoted, else the numbers in them are figures too
 */
export function checkNumbers(facts: unknown, text: string, language: FactLanguage): string[] {
  const stated = statedIn(facts);
  const known = knownOf(stated);
  return readFigures(withoutNames(text, stated.names), language)
    .filter((figure) => !isKnown(figure, known))
    .map((figure) => figure.text.trim());
}

import { toDecimal } from '@parfinanciero/kit';
import type { AdviceLanguage } from './month-names.js';
import { type Figure, plainest, readFigures } from './read-figures.js';
import { type StatedFacts, statedIn } from './stated.js';

const QUOTES = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
] as const;

/** A text without the names that it quotes: whatever numbers they hold are the person's own words. Elsewhere they are figures. */
function withoutNames(text: string, names: readonly string[]): string {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (left, name) => QUOTES.reduce((rest, [open, close]) => rest.replaceAll(`${open}${name}${close}`, ' \ufffc '), left),
    text.normalize('NFC'),
  );
}

interface Known {
  readonly amounts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly percents: ReadonlySet<string>;
  readonly counts: ReadonlySet<string>;
  readonly months: readonly { readonly year: number; readonly month: number }[];
}

function knownOf({ amounts, percents, counts, months }: StatedFacts): Known {
  const byValue = new Map<string, Set<string>>();
  for (const { amount, currency } of amounts) {
    const value = plainest(toDecimal(BigInt(amount), currency));
    byValue.set(value, (byValue.get(value) ?? new Set()).add(currency));
  }
  return {
    amounts: byValue,
    percents: new Set(percents.map(plainest)),
    counts: new Set(counts.map((count) => plainest(String(count)))),
    months: months.map((month) => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)) })),
  };
}

function isKnown(figure: Figure, known: Known): boolean {
  if (figure.is === 'month') {
    if (figure.day) return false;
    return known.months.some(({ year, month }) => month === figure.month && (figure.year ?? year) === year);
  }
  if (figure.value === null) return false;
  if (figure.is === 'percent') return known.percents.has(figure.value);
  const currencies = known.amounts.get(figure.value);
  if (figure.is === 'amount')
    return currencies !== undefined && (figure.currency === null || currencies.has(figure.currency));
  const isYear = known.months.some(({ year }) => String(year) === figure.value);
  return currencies !== undefined || known.counts.has(figure.value) || isYear;
}

/**
 * What a text says in figures that the facts don't: amounts, percentages, counts, months and days, in the order in which they stand,
 * as they are written. Empty: every figure is a fact's.
 * @param facts any JSON in which stated facts stand (`stated.ts`): the facts of an advice
 * @param text what somebody made of them, in `language`; names must be quoted, else the numbers in them are figures too
 */
export function checkNumbers(facts: unknown, text: string, language: AdviceLanguage): string[] {
  const stated = statedIn(facts);
  const known = knownOf(stated);
  return readFigures(withoutNames(text, stated.names), language)
    .filter((figure) => !isKnown(figure, known))
    .map((figure) => figure.text.trim());
}

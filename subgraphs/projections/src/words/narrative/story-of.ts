import { amountOf, countOf, halfEven, monthFact, nameOf, percentOf, shownAmount } from '@parfinanciero/kit/facts';
import type { ClosedMonth } from './closed-month.js';
import type { StoryItem } from './story-item.js';

/** Sentences of a story. */
export const LONGEST_STORY = 5;

/** Per cent: nearer to the average than this is as usual. */
const USUAL = 3n;
/** A category's change is worth a word from this part of its average, and of all spending, in per cent. */
const CHANGED = 10n;
const OF_ALL = 2n;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function opening({ month, currency, income, spending }: ClosedMonth): StoryItem {
  const [of, inMoney, outMoney] = [monthFact(month), amountOf(income, currency), amountOf(spending, currency)];
  if (income <= 0n && spending <= 0n) return { kind: 'NOTHING', month: of };
  if (income <= 0n) return { kind: 'NO_INCOME', month: of, spending: outMoney };
  if (spending <= 0n) return { kind: 'NO_SPENDING', month: of, income: inMoney };
  if (income === spending) return { kind: 'EVEN', month: of, income: inMoney };
  if (income > spending)
    return {
      kind: 'SAVED',
      month: of,
      income: inMoney,
      spending: outMoney,
      left: amountOf(income - spending, currency),
    };
  return {
    kind: 'SHORT',
    month: of,
    income: inMoney,
    spending: outMoney,
    short: amountOf(spending - income, currency),
  };
}

function againstUsual({ before, spending, currency }: ClosedMonth): StoryItem[] {
  if (before === null || before.spending <= 0n || spending <= 0n) return [];
  const average = shownAmount(before.spending, currency);
  const over = countOf(before.months);
  const change = halfEven((spending - before.spending) * 100n, before.spending);
  if (magnitude(change) < USUAL) return [{ kind: 'AS_USUAL', average, over }];
  const percent = percentOf(magnitude(change));
  return [{ kind: change > 0n ? 'MORE_THAN_USUAL' : 'LESS_THAN_USUAL', percent, average, over }];
}

type Category = ClosedMonth['categories'][number];

/** Largest first; equal ones by name, so that the same month always tells the same story. */
const byAmount = (a: Category, b: Category): number =>
  a.amount === b.amount ? (a.name < b.name ? -1 : 1) : a.amount < b.amount ? 1 : -1;

function largest({ categories, spending, currency }: ClosedMonth): StoryItem[] {
  const [first, second] = [...categories].sort(byAmount).filter(({ amount }) => amount > 0n);
  if (!first || spending <= 0n) return [];
  return [
    {
      kind: 'LARGEST',
      category: nameOf(first.name),
      amount: amountOf(first.amount, currency),
      percent: percentOf(halfEven(first.amount * 100n, spending)),
      next: second ? nameOf(second.name) : null,
      nextAmount: second ? amountOf(second.amount, currency) : null,
    },
  ];
}

/** The category that changed most against its own average, if any did by much. */
function changed({ categories, spending, currency }: ClosedMonth): StoryItem[] {
  const moved = categories
    .flatMap(({ name, amount, average }) => (average === null ? [] : [{ name, amount, average, by: amount - average }]))
    .filter(({ average, by }) => magnitude(by) * 100n >= magnitude(average) * CHANGED)
    .filter(({ by }) => by !== 0n && magnitude(by) * 100n >= spending * OF_ALL)
    .sort((a, b) => {
      const [one, other] = [magnitude(a.by), magnitude(b.by)];
      return one === other ? (a.name < b.name ? -1 : 1) : one < other ? 1 : -1;
    });
  const [most] = moved;
  if (!most) return [];
  const [category, amount] = [nameOf(most.name), amountOf(most.amount, currency)];
  const by = shownAmount(magnitude(most.by), currency);
  return [
    most.by > 0n
      ? { kind: 'CATEGORY_ROSE', category, amount, more: by }
      : { kind: 'CATEGORY_FELL', category, amount, less: by },
  ];
}

function risen({ risen: streams, currency }: ClosedMonth): StoryItem[] {
  const [most] = streams
    .filter(({ before, now }) => now > before && before > 0n)
    .sort((a, b) => {
      const [one, other] = [a.now - a.before, b.now - b.before];
      return one === other ? (a.name < b.name ? -1 : 1) : one < other ? 1 : -1;
    });
  if (!most) return [];
  const [before, now] = [amountOf(most.before, currency), amountOf(most.now, currency)];
  return [{ kind: 'STREAM_ROSE', stream: nameOf(most.name), before, now }];
}

function againstExpected({ expected, spending, currency }: ClosedMonth): StoryItem[] {
  if (expected === null || expected.spending <= 0n || spending <= 0n) return [];
  const facts = { expected: shownAmount(expected.spending, currency), spending: amountOf(spending, currency) };
  if (spending > expected.high) return [{ kind: 'ABOVE_EXPECTED', ...facts }];
  return [{ kind: spending < expected.low ? 'BELOW_EXPECTED' : 'AS_EXPECTED', ...facts }];
}

function goalItems({ goals }: ClosedMonth): StoryItem[] {
  const fed = goals.filter(({ added, target }) => added > 0n && target > 0n);
  const [first] = [...fed.filter(({ progress, target }) => progress >= target), ...fed];
  if (!first) return [];
  const { title, currency, added, progress, target } = first;
  if (progress >= target) return [{ kind: 'GOAL_REACHED', title: nameOf(title), target: amountOf(target, currency) }];
  // Rounded down: a goal is not reached before it is.
  const share = percentOf(progress > 0n ? (progress * 100n) / target : 0n);
  return [{ kind: 'GOAL_ADDED', title: nameOf(title), added: amountOf(added, currency), share }];
}

/**
 * What is worth telling of a month, in the order in which it is told: at most five things, the first always what came in and went
 * out. Where there are more, what is least surprising is left out.
 */
export function storyOf(closed: ClosedMonth): StoryItem[] {
  const told = [
    [opening(closed)],
    againstUsual(closed),
    largest(closed),
    changed(closed),
    risen(closed),
    againstExpected(closed),
    goalItems(closed),
  ];
  /** The most worth saying first. */
  const worth = [0, 3, 4, 6, 1, 5, 2];
  const kept = new Set(worth.filter((index) => (told[index] ?? []).length > 0).slice(0, LONGEST_STORY));
  return told.flatMap((items, index) => (kept.has(index) ? items : []));
}

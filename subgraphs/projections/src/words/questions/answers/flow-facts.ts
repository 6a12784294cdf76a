import type { Period } from '@parfinanciero/kit';
import { type Amount, amountOf, minorOf, nameOf } from '@parfinanciero/kit/facts';
import { z } from 'zod';
import { type LedgerCategory, withDescendants } from '../match-category.js';
import type { OperationContext } from '../operation.js';
import { periodFacts } from '../period-facts.js';
import type { AnswerFacts } from './answer-facts.js';
import { GraphMoney, largestFirst, list, sums } from './read-money.js';

const MOST_CATEGORIES = 5;

/** Totals and categories of a period, of one flow. */
export const Flows = z.object({
  totals: list(z.object({ income: GraphMoney, spending: GraphMoney })),
  categories: list(
    z.object({ amount: GraphMoney, category: z.object({ id: z.string(), name: z.string() }).nullable() }),
  ),
});
type Flows = z.infer<typeof Flows>;

/** What was asked of one flow. */
export interface FlowQuestion {
  readonly period: Period;
  /** With all below it; null = everything. */
  readonly category: LedgerCategory | null;
}

/** What of a flow is of a category, or all of it, by currency. */
export function flowAmounts(
  flows: Flows,
  flow: 'income' | 'spending',
  category: LedgerCategory | null,
  { categories }: OperationContext,
): Amount[] {
  if (category === null) return sums(flows.totals.map((total) => total[flow]));
  const ids = withDescendants(category.id, categories);
  return sums(
    flows.categories.flatMap((slice) => (slice.category && ids.has(slice.category.id) ? [slice.amount] : [])),
  );
}

const OneFlow = z.object({ ledger: z.object({ dashboard: Flows.nullable() }) });
const flowsIn = (answer: unknown): Flows => OneFlow.parse(answer).ledger.dashboard ?? { totals: [], categories: [] };

export const spentFacts = (
  [answer]: readonly unknown[],
  { period, category }: FlowQuestion,
  context: OperationContext,
): AnswerFacts => ({
  kind: 'SPENT',
  period: periodFacts(period, context.today),
  category: category && nameOf(category.name),
  amounts: flowAmounts(flowsIn(answer), 'spending', category, context),
});

export const receivedFacts = (
  [answer]: readonly unknown[],
  { period, category }: FlowQuestion,
  context: OperationContext,
): AnswerFacts => ({
  kind: 'RECEIVED',
  period: periodFacts(period, context.today),
  category: category && nameOf(category.name),
  amounts: flowAmounts(flowsIn(answer), 'income', category, context),
});

const inReference = (amounts: readonly Amount[], { currency }: OperationContext): bigint =>
  amounts.reduce((sum, amount) => (amount.currency === currency ? sum + minorOf(amount) : sum), 0n);

/** Income, spending and what is left, in the reference currency. */
export function keptFacts(
  [answer]: readonly unknown[],
  { period }: { readonly period: Period },
  context: OperationContext,
): AnswerFacts {
  const { totals } = flowsIn(answer);
  const income = inReference(
    totals.map((total) => total.income),
    context,
  );
  const spending = inReference(
    totals.map((total) => total.spending),
    context,
  );
  const of = (minor: bigint): Amount => amountOf(minor, context.currency);
  const told = { period: periodFacts(period, context.today), income: of(income), spending: of(spending) };
  return income >= spending
    ? { kind: 'KEPT', ...told, left: of(income - spending) }
    : { kind: 'OVERSPENT', ...told, short: of(spending - income) };
}

export const largestCategoriesFacts = (
  [answer]: readonly unknown[],
  { period }: { readonly period: Period },
  context: OperationContext,
): AnswerFacts => ({
  kind: 'LARGEST_CATEGORIES',
  period: periodFacts(period, context.today),
  categories: flowsIn(answer)
    .categories.flatMap(({ amount, category }) =>
      category !== null && amount.currency === context.currency && minorOf(amount) > 0n
        ? [{ category: nameOf(category.name), amount }]
        : [],
    )
    .sort(largestFirst)
    .slice(0, MOST_CATEGORIES),
});

const TwoFlows = z.object({ ledger: z.object({ now: Flows.nullable(), before: Flows.nullable() }) });

/** Spending of two periods, in the reference currency. */
export function comparedFacts(
  [answer]: readonly unknown[],
  { now, then, category }: { readonly now: Period; readonly then: Period; readonly category: LedgerCategory | null },
  context: OperationContext,
): AnswerFacts {
  const { ledger } = TwoFlows.parse(answer);
  const nothing: Flows = { totals: [], categories: [] };
  const [amount, before] = [ledger.now ?? nothing, ledger.before ?? nothing].map((flows) =>
    inReference(flowAmounts(flows, 'spending', category, context), context),
  ) as [bigint, bigint];
  const of = (minor: bigint): Amount => amountOf(minor, context.currency);
  return {
    kind: 'COMPARED',
    now: periodFacts(now, context.today),
    then: periodFacts(then, context.today),
    category: category && nameOf(category.name),
    amount: of(amount),
    before: of(before),
    more: amount > before ? of(amount - before) : null,
    less: amount < before ? of(before - amount) : null,
  };
}

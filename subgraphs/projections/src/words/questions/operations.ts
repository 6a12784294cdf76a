import {
  addDays,
  isPlainDate,
  lengthOf,
  monthPeriod,
  type Period,
  previousPeriod,
  sameDayOfPrevious,
} from '@parfinanciero/kit';
import { z } from 'zod';
import { comparedFacts, keptFacts, largestCategoriesFacts, receivedFacts, spentFacts } from './answers/flow-facts.js';
import { balanceFacts, budgetsFacts, goalsFacts, upcomingFacts } from './answers/standing-facts.js';
import { biggestFacts, nextPage, paidFacts } from './answers/transaction-facts.js';
import type { LedgerCategory } from './match-category.js';
import { defineOperation, type OperationContext } from './operation.js';

/** Ten years: more is a misunderstanding. */
const LONGEST_DAYS = 3_660;

const Day = z.string().refine((text) => isPlainDate(text), { abort: true });
const PeriodArgument: z.ZodType<Period> = z
  .object({ start: Day, end: Day })
  .refine((of) => of.start < of.end && lengthOf(of) <= LONGEST_DAYS);
const CategoryArgument: z.ZodType<LedgerCategory | null> = z
  .object({ id: z.string(), name: z.string(), key: z.string().nullable(), parentId: z.string().nullable() })
  .nullable();
const Words = z.string().trim().min(2).max(80);

const FlowArguments = z.object({ period: PeriodArgument, category: CategoryArgument });

const flowDocument = (name: string, flow: 'SPENDING' | 'INCOME'): string => `
  query ${name}($ledgerId: ID!, $period: PeriodInput!) {
    ledger(id: $ledgerId) {
      dashboard(period: $period) {
        totals { income { minor currency } spending { minor currency } }
        categories(flow: ${flow}) { amount { minor currency } category { id name } }
      }
    }
  }`;

/** A running period is compared up to today, with as much of the one before. */
const twoPeriods = (
  { period, against }: { readonly period: Period; readonly against: Period | null },
  { today }: OperationContext,
): { now: Period; then: Period } => {
  const before = previousPeriod(period);
  if (against !== null && (against.start !== before.start || against.end !== before.end))
    return { now: period, then: against };
  if (today >= addDays(period.end, -1) || today < period.start) return { now: period, then: before };
  return {
    now: { start: period.start, end: addDays(today, 1) },
    then: { start: before.start, end: addDays(sameDayOfPrevious(period, today), 1) },
  };
};

/**
 * Everything that a question can be answered by: the whole list, and all of it is here. Whoever chooses, a person's keywords or a
 * language model, chooses one of these and its arguments; the query is ours, and it is run as the person who asks.
 */
export const OPERATIONS = [
  defineOperation({
    id: 'SPENDING',
    description: 'How much was spent in a period, in all or in one category.',
    arguments: FlowArguments,
    document: flowDocument('QuestionSpending', 'SPENDING'),
    variables: ({ period }) => ({ period }),
    facts: spentFacts,
  }),
  defineOperation({
    id: 'INCOME',
    description: 'How much was received or earned in a period, in all or from one category.',
    arguments: FlowArguments,
    document: flowDocument('QuestionIncome', 'INCOME'),
    variables: ({ period }) => ({ period }),
    facts: receivedFacts,
  }),
  defineOperation({
    id: 'SAVINGS',
    description: 'What was left or saved in a period: income less spending.',
    arguments: z.object({ period: PeriodArgument }),
    document: flowDocument('QuestionSavings', 'SPENDING'),
    variables: ({ period }) => ({ period }),
    facts: keptFacts,
  }),
  defineOperation({
    id: 'TOP_CATEGORIES',
    description: 'Which categories most was spent on in a period.',
    arguments: z.object({ period: PeriodArgument }),
    document: flowDocument('QuestionTopCategories', 'SPENDING'),
    variables: ({ period }) => ({ period }),
    facts: largestCategoriesFacts,
  }),
  defineOperation({
    id: 'COMPARISON',
    description:
      'Spending of a period against the one before it (this month against last month), in all or in one category.',
    arguments: FlowArguments.extend({ against: PeriodArgument.nullable() }),
    document: `
      query QuestionComparison($ledgerId: ID!, $now: PeriodInput!, $then: PeriodInput!) {
        ledger(id: $ledgerId) {
          now: dashboard(period: $now) {
            totals { income { minor currency } spending { minor currency } }
            categories(flow: SPENDING) { amount { minor currency } category { id name } }
          }
          before: dashboard(period: $then) {
            totals { income { minor currency } spending { minor currency } }
            categories(flow: SPENDING) { amount { minor currency } category { id name } }
          }
        }
      }`,
    variables: twoPeriods,
    facts: (answers, of, context) => comparedFacts(answers, { ...of, ...twoPeriods(of, context) }, context),
  }),
  defineOperation({
    id: 'BIGGEST_EXPENSES',
    description: 'The biggest single expenses of a period, in all or in one category.',
    arguments: FlowArguments.extend({ count: z.int().min(1).max(5) }),
    document: `
      query QuestionBiggestExpenses($ledgerId: ID!, $filter: TransactionFilter!, $after: String) {
        ledger(id: $ledgerId) {
          transactions(first: 200, after: $after, filter: $filter) {
            totalCount
            edges { node { payee bookedOn amount { minor currency } } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }`,
    variables: ({ period, category }, { currency }) => ({
      filter: {
        flow: 'SPENDING',
        currency,
        from: period.start,
        until: period.end,
        ...(category && { categoryIds: [category.id], includeDescendants: true }),
      },
    }),
    next: nextPage,
    facts: biggestFacts,
  }),
  defineOperation({
    id: 'PAID_TO',
    description: 'How much was spent with one shop, company or person in a period.',
    arguments: z.object({ period: PeriodArgument, payee: Words }),
    document: `
      query QuestionPaidTo($ledgerId: ID!, $filter: TransactionFilter!) {
        ledger(id: $ledgerId) {
          transactions(first: 1, filter: $filter) { totalCount sums { spending { minor currency } } }
        }
      }`,
    variables: ({ period, payee }) => ({
      filter: { flow: 'SPENDING', from: period.start, until: period.end, search: payee },
    }),
    facts: paidFacts,
  }),
  defineOperation({
    id: 'BALANCE',
    description: 'How much money there is now, in all accounts or in one.',
    arguments: z.object({ account: Words.nullable() }),
    document: `
      query QuestionBalance($ledgerId: ID!) {
        ledger(id: $ledgerId) { accounts { name balance { minor currency } } }
      }`,
    variables: () => ({}),
    facts: balanceFacts,
  }),
  defineOperation({
    id: 'GOALS',
    description: 'How the saving goals, or debts to pay off, come along; all or one.',
    arguments: z.object({ goal: Words.nullable() }),
    document: `
      query QuestionGoals($ledgerId: ID!) {
        ledger(id: $ledgerId) {
          goals(status: [CREATED, IN_PROGRESS]) {
            title
            progress { minor currency }
            target { minor currency }
            remaining { minor currency }
            pace { reachesOn }
          }
        }
      }`,
    variables: () => ({}),
    facts: goalsFacts,
  }),
  defineOperation({
    id: 'BUDGETS',
    description: 'What is left of the budgets of the present month, of all or of one category.',
    arguments: z.object({ category: CategoryArgument }),
    document: `
      query QuestionBudgets($ledgerId: ID!, $period: PeriodInput!) {
        ledger(id: $ledgerId) {
          dashboard(period: $period) {
            asOf
            budgets { amount { minor currency } left { minor currency } category { id name } }
          }
        }
      }`,
    variables: (_, { today }) => ({ period: monthPeriod(today.slice(0, 7)) }),
    facts: budgetsFacts,
  }),
  defineOperation({
    id: 'UPCOMING',
    description: 'Which recurring payments come next.',
    arguments: z.object({}),
    document: `
      query QuestionUpcoming($ledgerId: ID!) {
        ledger(id: $ledgerId) {
          streams { description direction amount { minor currency } nextDate }
        }
      }`,
    variables: () => ({}),
    facts: upcomingFacts,
  }),
] as const;

export type OperationId = (typeof OPERATIONS)[number]['id'];

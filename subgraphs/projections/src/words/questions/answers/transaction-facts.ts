import { type Period } from '@parfinanciero/kit';
import { amountOf, countOf, dateFact, minorOf, nameOf } from '@parfinanciero/kit/facts';
import { z } from 'zod';
import type { LedgerCategory } from '../match-category.js';
import type { OperationContext } from '../operation.js';
import { periodFacts } from '../period-facts.js';
import type { AnswerFacts } from './answer-facts.js';
import { GraphMoney, largestFirst, list, sums } from './read-money.js';

/** Pages of 200 that are looked at for the biggest ones: the graph sorts by day alone. */
const PAGES = 10;

const Page = z.object({
  ledger: z.object({
    transactions: z
      .object({
        totalCount: z.number(),
        edges: list(
          z.object({ node: z.object({ payee: z.string().nullable(), bookedOn: z.string(), amount: GraphMoney }) }),
        ),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      })
      .nullable(),
  }),
});

/** Where the next page begins; null at the last one. */
export function nextPage(answer: unknown, asked: number): { readonly after: string } | null {
  const page = Page.parse(answer).ledger.transactions?.pageInfo;
  return page?.hasNextPage && page.endCursor !== null && asked < PAGES ? { after: page.endCursor } : null;
}

export interface BiggestQuestion {
  readonly period: Period;
  readonly category: LedgerCategory | null;
  /** 1–5. */
  readonly count: number;
}

/** The biggest of all pages, in the reference currency. */
export function biggestFacts(
  answers: readonly unknown[],
  { period, category, count }: BiggestQuestion,
  { today, currency }: OperationContext,
): AnswerFacts {
  const pages = answers.map((answer) => Page.parse(answer).ledger.transactions);
  const nodes = pages.flatMap((page) => page?.edges ?? []).map(({ node }) => node);
  const expenses = nodes
    .flatMap(({ payee, bookedOn, amount }) => {
      // An expense leaves the account; what comes back to it is none.
      if (amount.currency !== currency || minorOf(amount) >= 0n) return [];
      const name = payee === null || payee.trim() === '' ? null : nameOf(payee);
      return [{ payee: name, amount: amountOf(-minorOf(amount), currency), day: dateFact(bookedOn) }];
    })
    .sort(largestFirst)
    .slice(0, count);
  const total = pages[0]?.totalCount ?? 0;
  return {
    kind: 'BIGGEST_EXPENSES',
    period: periodFacts(period, today),
    category: category && nameOf(category.name),
    expenses,
    looked: nodes.length < total ? countOf(nodes.length) : null,
  };
}

const Sums = z.object({
  ledger: z.object({
    transactions: z.object({ totalCount: z.number(), sums: list(z.object({ spending: GraphMoney })) }).nullable(),
  }),
});

/** What was spent with whoever is named so. */
export function paidFacts(
  [answer]: readonly unknown[],
  { period, payee }: { readonly period: Period; readonly payee: string },
  { today }: OperationContext,
): AnswerFacts {
  const { transactions } = Sums.parse(answer).ledger;
  return {
    kind: 'PAID',
    period: periodFacts(period, today),
    payee: nameOf(payee),
    amounts: sums((transactions?.sums ?? []).map(({ spending }) => spending)),
    times: countOf(transactions?.totalCount ?? 0),
  };
}

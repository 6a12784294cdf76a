import { monthOf } from '@parfinanciero/kit';
import { amountOf, countOf, dateFact, minorOf, monthFact, nameOf, percentOf } from '@parfinanciero/kit/facts';
import { z } from 'zod';
import { folded, singular } from '../folded.js';
import { ancestorsOf, type LedgerCategory, withDescendants } from '../match-category.js';
import type { OperationContext } from '../operation.js';
import type { AnswerFacts } from './answer-facts.js';
import { GraphMoney, largestFirst, list, sums } from './read-money.js';

const MOST = 6;
const SHORTEST_WORD = 3;

/** Whether a name shares a word with what was asked. Names are never orders: they are only compared. */
function sharesWord(name: string, asked: string): boolean {
  const wanted = new Set(
    folded(asked)
      .split(' ')
      .map(singular)
      .filter((word) => word.length >= SHORTEST_WORD),
  );
  return folded(name)
    .split(' ')
    .some((word) => wanted.has(singular(word)));
}

/** Those that were asked for by name, or all where none was. */
function asked<Item>(
  items: readonly Item[],
  nameOfItem: (item: Item) => string,
  words: string | null,
): readonly Item[] {
  const named = words === null ? [] : items.filter((item) => sharesWord(nameOfItem(item), words));
  return named.length > 0 ? named : items;
}

const Balances = z.object({
  ledger: z.object({ accounts: list(z.object({ name: z.string(), balance: GraphMoney.nullable() })) }),
});

export function balanceFacts(
  [answer]: readonly unknown[],
  { account }: { readonly account: string | null },
): AnswerFacts {
  const held = Balances.parse(answer).ledger.accounts.flatMap(({ name, balance }) =>
    balance === null ? [] : [{ name, balance }],
  );
  const chosen = asked(held, ({ name }) => name, account);
  const listed = chosen.map(({ name, balance }) => ({ account: nameOf(name), balance }));
  return {
    kind: 'BALANCES',
    totals: sums(chosen.map(({ balance }) => balance)),
    accounts: listed.slice(0, MOST),
    others: countOf(Math.max(0, listed.length - MOST)),
  };
}

const Goals = z.object({
  ledger: z.object({
    goals: list(
      z.object({
        title: z.string(),
        progress: GraphMoney,
        target: GraphMoney,
        remaining: GraphMoney,
        pace: z.object({ reachesOn: z.string().nullable() }).nullable(),
      }),
    ),
  }),
});

export function goalsFacts([answer]: readonly unknown[], { goal }: { readonly goal: string | null }): AnswerFacts {
  const goals = asked(Goals.parse(answer).ledger.goals, ({ title }) => title, goal);
  return {
    kind: 'GOALS',
    goals: goals.slice(0, MOST).map(({ title, progress, target, remaining, pace }) => {
      const share = minorOf(target) > 0n && minorOf(progress) > 0n ? (minorOf(progress) * 100n) / minorOf(target) : 0n;
      const reachesIn = pace?.reachesOn ? monthFact(monthOf(pace.reachesOn)) : null;
      return { title: nameOf(title), progress, target, remaining, share: percentOf(share), reachesIn };
    }),
  };
}

const Budgets = z.object({
  ledger: z.object({
    dashboard: z
      .object({
        asOf: z.string(),
        budgets: list(
          z.object({
            amount: GraphMoney,
            left: GraphMoney,
            category: z.object({ id: z.string(), name: z.string() }).nullable(),
          }),
        ),
      })
      .nullable(),
  }),
});

export function budgetsFacts(
  [answer]: readonly unknown[],
  { category }: { readonly category: LedgerCategory | null },
  context: OperationContext,
): AnswerFacts {
  const { dashboard } = Budgets.parse(answer).ledger;
  const below = category && withDescendants(category.id, context.categories);
  const hasOwn = dashboard?.budgets.some(({ category: of }) => of !== null && below?.has(of.id));
  // A category may be within the budget of one above it.
  const ids = category && !hasOwn ? ancestorsOf(category, context.categories) : below;
  return {
    kind: 'BUDGETS',
    month: monthFact(monthOf(dashboard?.asOf ?? context.today)),
    budgets: (dashboard?.budgets ?? [])
      .flatMap(({ amount, left, category: of }) => {
        if (of === null || (ids && !ids.has(of.id))) return [];
        const over = minorOf(left) < 0n ? amountOf(-minorOf(left), left.currency) : null;
        return [{ category: nameOf(of.name), amount, left: over ? null : left, over }];
      })
      .slice(0, MOST),
  };
}

const Streams = z.object({
  ledger: z.object({
    streams: list(
      z.object({
        description: z.string(),
        direction: z.enum(['INCOME', 'SPENDING']),
        amount: GraphMoney,
        nextDate: z.string().nullable(),
      }),
    ),
  }),
});

/** Payments of recurring streams from today on, the next one first. */
export function upcomingFacts([answer]: readonly unknown[], _of: unknown, { today }: OperationContext): AnswerFacts {
  const due = Streams.parse(answer).ledger.streams.flatMap(({ description, direction, amount, nextDate }) =>
    direction === 'SPENDING' && nextDate !== null && nextDate >= today
      ? [{ payment: nameOf(description), amount, day: dateFact(nextDate) }]
      : [],
  );
  due.sort((a, b) => (a.day.date < b.day.date ? -1 : a.day.date > b.day.date ? 1 : largestFirst(a, b)));
  return { kind: 'UPCOMING', payments: due.slice(0, MOST) };
}

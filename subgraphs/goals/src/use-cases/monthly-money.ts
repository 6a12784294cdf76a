import { monthOf, opaqueId, type GraphClient, type PlainDate, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { averageOf, PACE_MONTHS, SPENDING_MONTHS, wholeMonthsBefore } from '../domain/saving.js';

/** Milliseconds: somebody waits. */
const DEADLINE_MS = 3_000;

/** What came in and went out each month, read as the person. Safelisted. */
export const MONTHLY_MONEY_OPERATION = `query GoalsMonthlyMoney($ledgerId: ID!) {
  ledger(id: $ledgerId) { id dashboard { trend { month totals { currency net { minor } spending { minor } } } }
    accounts { id name balance { minor } } }
}`;

const Minor = z.object({
  minor: z
    .string()
    .regex(/^-?\d+$/u)
    .transform(BigInt),
});
const Answer = z.object({
  ledger: z.object({
    dashboard: z.object({
      trend: z.array(
        z.object({
          month: z.string(),
          totals: z.array(z.object({ currency: z.string(), net: Minor, spending: Minor })),
        }),
      ),
    }),
    accounts: z.array(z.object({ id: z.string(), name: z.string(), balance: Minor.nullable() })).nullish(),
  }),
});

/** A person's money a month. Minor units of the currency asked for. */
export interface MonthlyMoney {
  /** What is left a month, on average of the last three whole months, fewer where the history is younger; null without any. */
  leftOver(currency: string): bigint | null;
  /** What each of the last six whole months took, oldest first; from the first month with anything in it. */
  spending(currency: string): bigint[];
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly balance: bigint }[];
}

/** @throws what the graph client throws: UNAVAILABLE when nobody answers in time */
export async function readMonthlyMoney(
  graph: GraphClient,
  question: { readonly ledgerId: string; readonly as: Principal; readonly today: PlainDate },
): Promise<MonthlyMoney> {
  const data = await graph.query({
    operation: MONTHLY_MONEY_OPERATION,
    variables: { ledgerId: opaqueId('Ledger', { id: question.ledgerId }) },
    as: question.as,
    deadlineMs: DEADLINE_MS,
  });
  const { dashboard, accounts } = Answer.parse(data).ledger;
  const present = monthOf(question.today);
  const began = dashboard.trend.find(({ totals }) => totals.length > 0)?.month ?? present;
  const amounts = (count: number, currency: string, which: 'net' | 'spending'): bigint[] =>
    wholeMonthsBefore(question.today, count)
      .filter((month) => month >= began)
      .map((month) => {
        const totals = dashboard.trend.find((point) => point.month === month)?.totals ?? [];
        return totals.find((total) => total.currency === currency)?.[which].minor ?? 0n;
      });
  return {
    leftOver: (currency) => averageOf(amounts(PACE_MONTHS, currency, 'net')),
    spending: (currency) => amounts(SPENDING_MONTHS, currency, 'spending'),
    accounts: (accounts ?? []).map(({ id, name, balance }) => ({ id, name, balance: balance?.minor ?? 0n })),
  };
}

import { notFound, type GraphClient, type Period, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { DateAnswer, LedgerAnswer, MoneyAnswer, Named, READING_MS } from './answers.js';

/** What a month's statement says before its list of transactions. */
export const STATEMENT = `
  query ReportStatement($ledgerId: ID!, $period: PeriodInput!, $filter: TransactionFilter!) {
    ledger(id: $ledgerId) {
      name zone referenceCurrency
      dashboard(period: $period) {
        asOf missingRates
        totals { ...ReportTotals }
        previous { until totals { ...ReportTotals } }
        categories { flow currency share amount { minor currency } category { name } }
        balances { account { name kind archived } balance { minor currency } }
        netWorth { month amounts { minor currency } }
        budgets { category { name } amount { minor currency } spent { minor currency } left { minor currency } share state }
      }
      transactions(first: 1, filter: $filter) { totalCount }
    }
  }
  fragment ReportTotals on Totals { currency savingsRate income { minor currency } spending { minor currency } net { minor currency } }`;

const TotalsAnswer = z.object({
  currency: z.string(),
  savingsRate: z.number().nullable(),
  income: MoneyAnswer,
  spending: MoneyAnswer,
  net: MoneyAnswer,
});

const DashboardAnswer = z.object({
  asOf: DateAnswer,
  missingRates: z.array(z.string()),
  totals: z.array(TotalsAnswer),
  previous: z.object({ until: DateAnswer, totals: z.array(TotalsAnswer) }).nullable(),
  categories: z
    .array(
      z.object({
        flow: z.enum(['INCOME', 'SPENDING']),
        currency: z.string(),
        share: z.number(),
        amount: MoneyAnswer,
        category: Named,
      }),
    )
    .nullable(),
  balances: z
    .array(
      z.object({
        account: z.object({ name: z.string(), kind: z.string(), archived: z.boolean() }).nullable(),
        balance: MoneyAnswer,
      }),
    )
    .nullable(),
  netWorth: z.array(z.object({ month: z.string(), amounts: z.array(MoneyAnswer) })).nullable(),
  budgets: z
    .array(
      z.object({
        category: Named,
        amount: MoneyAnswer,
        spent: MoneyAnswer,
        left: MoneyAnswer,
        share: z.number(),
        state: z.string(),
      }),
    )
    .nullable(),
});

const StatementAnswer = z.object({
  ledger: LedgerAnswer.extend({
    dashboard: DashboardAnswer.nullable(),
    transactions: z.object({ totalCount: z.int() }).nullable(),
  }).nullable(),
});

export type StatementLedger = NonNullable<z.infer<typeof StatementAnswer>['ledger']>;

/** Half-open days of a month, as the person sees them. @throws NOT_FOUND where the ledger is not theirs; UNAVAILABLE */
export async function readStatement(
  graph: GraphClient,
  as: Principal,
  ledgerId: string,
  { start, end }: Period,
): Promise<StatementLedger> {
  const variables = { ledgerId, period: { start, end }, filter: { from: start, until: end } };
  const answer = await graph.query({ operation: STATEMENT, variables, as, deadlineMs: READING_MS });
  const { ledger } = StatementAnswer.parse(answer);
  if (!ledger) throw notFound();
  return ledger;
}

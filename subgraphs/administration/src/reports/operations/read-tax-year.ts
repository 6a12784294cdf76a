import { monthPeriod, notFound, type GraphClient, type Money, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { LedgerAnswer, MoneyAnswer, READING_MS } from './answers.js';

/** One month of a year, by category. */
export const TAX_MONTH = `
  query ReportTaxMonth($ledgerId: ID!, $period: PeriodInput!) {
    ledger(id: $ledgerId) {
      name zone referenceCurrency
      dashboard(period: $period) {
        missingRates
        categories { flow amount { minor currency } category { id name code key } }
      }
    }
  }`;

const Slice = z.object({
  flow: z.enum(['INCOME', 'SPENDING']),
  amount: MoneyAnswer,
  category: z.object({ id: z.string(), name: z.string(), code: z.string(), key: z.string().nullable() }).nullable(),
});

const MonthAnswer = z.object({
  ledger: LedgerAnswer.extend({
    dashboard: z.object({ missingRates: z.array(z.string()), categories: z.array(Slice).nullable() }).nullable(),
  }).nullable(),
});

/** What one category took or brought in one month, in one currency. */
export interface TaxFigure {
  readonly month: string;
  readonly flow: 'INCOME' | 'SPENDING';
  readonly amount: Money;
  readonly category: { readonly id: string; readonly name: string; readonly code: string; readonly key: string | null };
}

export interface TaxYear {
  readonly ledger: z.infer<typeof LedgerAnswer>;
  readonly figures: readonly TaxFigure[];
}

const NAMELESS = { id: '', name: '', code: 'EXTRAS', key: null };

/** The twelve months of a year. @throws NOT_FOUND where the ledger is not theirs; UNAVAILABLE */
export async function readTaxYear(graph: GraphClient, as: Principal, ledgerId: string, year: number): Promise<TaxYear> {
  const figures: TaxFigure[] = [];
  let known: TaxYear['ledger'] | null = null;
  for (let number = 1; number <= 12; number += 1) {
    const month = `${year}-${String(number).padStart(2, '0')}`;
    const variables = { ledgerId, period: monthPeriod(month) };
    const { ledger } = MonthAnswer.parse(
      await graph.query({ operation: TAX_MONTH, variables, as, deadlineMs: READING_MS }),
    );
    if (!ledger) throw notFound();
    known = ledger;
    for (const { flow, amount, category } of ledger.dashboard?.categories ?? [])
      figures.push({ month, flow, amount, category: category ?? NAMELESS });
  }
  if (!known) throw notFound();
  return { ledger: known, figures };
}

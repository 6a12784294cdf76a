import { moneyView } from '@parfinanciero/kit';
import type { FlowTotal } from '../persistence/rollup-reader.js';
import type { Totals } from './dashboard.js';

/** A ratio of two amounts, to four decimals, without passing money through a float. */
export const ratio = (part: bigint, whole: bigint): number => Number((part * 10_000n) / whole) / 10_000;

export const totalsView = ({ currency, income, spending }: FlowTotal): Totals => ({
  currency,
  income: moneyView(income, currency),
  spending: moneyView(spending, currency),
  net: moneyView(income - spending, currency),
  savingsRate: income > 0n ? ratio(income - spending, income) : null,
});

/** The reference currency first, with zeros where nothing happened in it; the others after it. */
export function byReference(totals: readonly FlowTotal[], reference: string): FlowTotal[] {
  const own = totals.find(({ currency }) => currency === reference) ?? {
    currency: reference,
    income: 0n,
    spending: 0n,
  };
  return [own, ...totals.filter(({ currency }) => currency !== reference)];
}

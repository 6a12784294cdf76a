import type { DebtsView_GoalFragment } from '../../../generated/graphql';
import { fromMinor, toMinor } from '../../../money/decimal';
import { exponentOf } from '../../../money/format-money';

/**
 * What is paid a month on these debts as they stand: for each the larger of its contribution and its minimum payment.
 * Debts in another currency are left out. Null when none says anything.
 */
export function usualBudget(
  debts: readonly Pick<DebtsView_GoalFragment, 'debt' | 'monthlyContribution'>[],
  currency: string,
): string | null {
  const exponent = exponentOf(currency);
  const sum = debts.reduce((total, { debt, monthlyContribution }) => {
    const amounts = [debt?.minimumPayment, monthlyContribution].map((money) =>
      money && money.currency === currency ? toMinor(money.amount, exponent) : 0n,
    );
    return total + amounts.reduce((a, b) => (a > b ? a : b), 0n);
  }, 0n);
  return sum > 0n ? fromMinor(sum, exponent) : null;
}

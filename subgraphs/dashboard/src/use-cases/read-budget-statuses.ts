import { daysBetween, moneyView, opaqueId, todayIn } from '@parfinanciero/kit';
import { coverBudgets, totalBudget, type CoveredBudget } from '../domain/cover-budgets.js';
import { budgetState, daysGone, evenPart, isWholeMonth } from '../domain/even-pace.js';
import { BudgetReader } from '../persistence/budget-reader.js';
import { RollupReader } from '../persistence/rollup-reader.js';
import { query } from '../registry.js';
import type { Available, BudgetState, BudgetStatus } from '../schema/budgets.js';
import { ratio } from '../schema/totals-view.js';
import { DashboardPart } from './dashboard-place.js';

/** What a month's budgets say. Both null for a period that is no whole month. */
export interface MonthBudgets {
  /** Null without a budget in the reference currency too: amounts of different currencies are never added. */
  readonly available: Available | null;
  readonly budgets: BudgetStatus[] | null;
}

/** Tightest first: by the share that is spent, compared exactly; a budget of nothing that took something comes before all. */
function byTightness(a: CoveredBudget, b: CoveredBudget): number {
  const weight = ({ amount, spent }: CoveredBudget): 0 | 1 => (amount === 0n && spent > 0n ? 1 : 0);
  const [left, right] = [a.spent * (b.amount || 1n), b.spent * (a.amount || 1n)];
  const difference = weight(b) - weight(a);
  if (difference !== 0) return difference;
  return left === right ? 0 : left > right ? -1 : 1;
}

/** How a month's budgets stand. A budget covers its category and everything below it, in its own currency. */
export const readBudgetStatuses = query({
  name: 'read-budget-statuses',
  input: DashboardPart,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ plan: new BudgetReader(rows, scope), rollups: new RollupReader(rows, scope) }),

  async run({ period }, { plan, rollups, now, scope }): Promise<MonthBudgets> {
    if (!isWholeMonth(period)) return { available: null, budgets: null };
    const budgets = await plan.budgets(period.start);
    if (budgets.length === 0) return { available: null, budgets: [] };
    const { zone, referenceCurrency } = await rollups.settings();
    const [gone, days] = [daysGone(period, todayIn(zone, now)), daysBetween(period.start, period.end)];
    const covered = coverBudgets({
      budgets,
      spent: await plan.spent(period.start),
      parents: await plan.parents(),
    });
    const total = totalBudget(covered, referenceCurrency);
    return {
      available: total && {
        amount: moneyView(total.budgeted - total.spent, referenceCurrency),
        budgeted: moneyView(total.budgeted, referenceCurrency),
        spent: moneyView(total.spent, referenceCurrency),
      },
      budgets: [...covered].sort(byTightness).map(({ categoryId, currency, amount, spent }) => {
        const expected = evenPart(amount, gone, days);
        return {
          category: { id: opaqueId('Category', { ledgerId: scope.ledgerId, id: categoryId }) },
          amount: moneyView(amount, currency),
          spent: moneyView(spent, currency),
          left: moneyView(amount - spent, currency),
          share: amount > 0n ? ratio(spent, amount) : spent > 0n ? 1 : 0,
          expected: moneyView(expected, currency),
          state: budgetState(spent, amount, expected) as BudgetState,
        };
      }),
    };
  },
});

import { opaqueId, toDecimal, type Context } from '@parfinanciero/kit';
import type { ExpensesPorts } from '../ports.js';
import { readCategories } from './read-accounts.js';
import { readBudgets } from './read-budgets.js';
import { setBudget } from './set-budget.js';

/** A budget in the terms of the default tree. */
export interface PlannedBudget {
  readonly categoryKey: string;
  /** "2026-11" */
  readonly month: string;
  /** Minor units of `currency`, which must be the ledger's reference currency. */
  readonly amount: bigint;
  readonly currency: string;
}

/**
 * Sets budgets as the person of the request, unless one of their months has any.
 * @param ledgerId the row's id
 * @returns how many were set
 */
export async function planBudgets(
  context: Context<ExpensesPorts>,
  ledgerId: string,
  planned: readonly PlannedBudget[],
): Promise<number> {
  const ledger = opaqueId('Ledger', { id: ledgerId });
  for (const month of new Set(planned.map((budget) => budget.month))) {
    if ((await readBudgets.execute(context, { ledgerId: ledger, month })).length > 0) return 0;
  }
  const categories = await readCategories.execute(context, { ledgerId: ledger });
  const ids = new Map(categories.map(({ key, id }) => [key, id]));
  for (const { categoryKey, month, amount, currency } of planned) {
    const categoryId = ids.get(categoryKey);
    if (categoryId === undefined) throw new Error(`a budget names an unknown category: ${categoryKey}`);
    await setBudget.execute(context, { ledgerId: ledger, categoryId, month, amount: toDecimal(amount, currency) });
  }
  return planned.length;
}

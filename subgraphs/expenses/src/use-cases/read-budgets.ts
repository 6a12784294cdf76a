import { globalId, monthOf, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { budgetMonth } from '../domain/budget/budget-month.js';
import type { BudgetRow } from '../persistence/budget-row.js';
import type { CategoryRepository } from '../persistence/category-repository.js';
import { query } from '../registry.js';
import { budgetView } from '../schema/budget.js';
import { budgetRepositories } from './budget-repositories.js';
import { maybe, Month } from './input-shapes.js';

/** Budgets in the order that lists of categories have. */
export async function inCategoryOrder(
  budgets: readonly BudgetRow[],
  categories: CategoryRepository,
): Promise<BudgetRow[]> {
  const places = new Map((await categories.all()).map(({ id }, place) => [id, place]));
  const placeOf = ({ categoryId }: BudgetRow): number => places.get(categoryId) ?? places.size;
  return [...budgets].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The budgets of a month, by the order of categories. Absent: the present month in the ledger's zone. */
export const readBudgets = query({
  name: 'read-budgets',
  input: z.object({ ledgerId: globalId('Ledger'), month: maybe(Month) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: budgetRepositories,

  async run({ month }, { budgets, categories, settings, now }) {
    const today = todayIn((await settings.get()).zone, now);
    const found = await budgets.ofMonth(budgetMonth(month ?? monthOf(today), today));
    return (await inCategoryOrder(found, categories)).map(budgetView);
  },
});

/** One budget. */
export const readBudget = query({
  name: 'read-budget',
  input: z.object({ budgetId: globalId('Budget') }),
  ledgerOf: ({ budgetId }) => budgetId.ledgerId,
  permission: 'viewer',
  repositories: budgetRepositories,
  run: async ({ budgetId }, { budgets }) => budgetView(await budgets.get(budgetId.id)),
});

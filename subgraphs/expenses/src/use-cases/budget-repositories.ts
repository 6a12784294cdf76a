import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { BudgetRepository } from '../persistence/budget-repository.js';
import { CategoryRepository } from '../persistence/category-repository.js';
import { CategorySpending } from '../persistence/category-spending.js';
import { SettingsRepository } from '../persistence/settings-repository.js';

/** The repositories that budgets need. */
export const budgetRepositories = (rows: Rows, scope: LedgerScope) => ({
  budgets: new BudgetRepository(rows, scope),
  categories: new CategoryRepository(rows, scope),
  spending: new CategorySpending(rows, scope),
  settings: new SettingsRepository(rows, scope),
});
export type BudgetRepositories = ReturnType<typeof budgetRepositories>;

import { addMonthsClamped, globalId, monthOf, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { averageBudgets } from '../domain/budget/average-budgets.js';
import { budgetMonth } from '../domain/budget/budget-month.js';
import type { NewBudget } from '../persistence/budget-repository.js';
import type { BudgetRow } from '../persistence/budget-row.js';
import { useCase } from '../registry.js';
import { budgetView } from '../schema/budget.js';
import { budgetEvent } from './budget-event.js';
import { budgetRepositories, type BudgetRepositories } from './budget-repositories.js';
import { inCategoryOrder } from './read-budgets.js';
import { Month } from './input-shapes.js';
import { tellCategories } from './tell-categories.js';

/** How many whole months an average is made of. */
const MONTHS = 3;

interface Target {
  /** First days: of the month to fill, and of the present one. */
  readonly month: string;
  readonly present: string;
  /** What `month` has already. */
  readonly there: readonly BudgetRow[];
}

/** The budgets of the month before, each in its own currency, for categories that have none. */
async function ofLastMonth({ month, there }: Target, { budgets }: BudgetRepositories): Promise<NewBudget[]> {
  const taken = new Set(there.map(({ categoryId }) => categoryId));
  return (await budgets.ofMonth(addMonthsClamped(month, -1)))
    .filter(({ categoryId }) => !taken.has(categoryId))
    .map(({ categoryId, amount, currency }) => ({ categoryId, month, amount, currency }));
}

/** What the last three whole months before `month` cost on average. A month that is not over yet is no whole one. */
async function ofAverage({ month, present, there }: Target, repositories: BudgetRepositories): Promise<NewBudget[]> {
  const { categories, settings, spending } = repositories;
  const { referenceCurrency: currency } = await settings.get();
  const end = month < present ? month : present;
  const amounts = averageBudgets({
    categories: await categories.list(),
    spending: await spending.between({ start: addMonthsClamped(end, -MONTHS), end }, currency),
    months: MONTHS,
    currency,
    budgeted: new Set(there.map(({ categoryId }) => categoryId)),
  });
  return amounts.map(({ categoryId, amount }) => ({ categoryId, month, amount, currency }));
}

/** Gives a month's categories that have no budget one, from last month's budgets or from past spending. What is there stays. */
export const copyBudgets = useCase({
  name: 'copy-budgets',
  input: z.object({ ledgerId: globalId('Ledger'), month: Month, basis: z.enum(['LAST_MONTH', 'AVERAGE']) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: budgetRepositories,

  async run({ month, basis }, tools) {
    const { budgets, categories, settings, publish, now } = tools;
    const today = todayIn((await settings.get()).zone, now);
    const first = budgetMonth(month, today);
    const there = await budgets.ofMonth(first);
    const target = { month: first, present: `${monthOf(today)}-01`, there };
    const copied = await (basis === 'LAST_MONTH' ? ofLastMonth(target, tools) : ofAverage(target, tools));
    const made = await budgets.create(copied);
    if (made.length > 0) await tellCategories(categories, publish);
    for (const row of made) publish(budgetEvent(row));
    return (await inCategoryOrder([...there, ...made], categories)).map(budgetView);
  },
});

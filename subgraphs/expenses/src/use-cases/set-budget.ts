import { conflict, globalId, invalid, notFound, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { budgetMonth } from '../domain/budget/budget-month.js';
import { budgetCategory } from '../domain/errors.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { budgetView } from '../schema/budget.js';
import { minorOf } from '../schema/money-input.js';
import { budgetEvent } from './budget-event.js';
import { budgetRepositories } from './budget-repositories.js';
import { DecimalText, Month, Version } from './input-shapes.js';
import { tellCategories } from './tell-categories.js';

/**
 * Gives a category its budget of a month, or changes the one it has. The amount is in the ledger's present reference currency,
 * which a budget that was set in another one changes to. CONFLICT when a version is expected and another, or none, is there.
 */
export const setBudget = useCase({
  name: 'set-budget',
  input: z.object({
    ledgerId: globalId('Ledger'),
    categoryId: globalId('Category'),
    month: Month,
    amount: DecimalText,
    expectedVersion: Version,
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: budgetRepositories,

  async run({ categoryId, month, amount, expectedVersion }, { budgets, categories, settings, publish, scope, now }) {
    if (categoryId.ledgerId !== scope.ledgerId) throw notFound();
    const { zone, referenceCurrency: currency } = await settings.get();
    const first = budgetMonth(month, todayIn(zone, now));
    const minor = minorOf(amount, currency, 'amount');
    if (minor < 0n) throw invalid('amount', 'not below zero');
    const category = await categories.get(categoryId.id);
    if (category.removedAt) throw notFound();
    if (category.flow !== 'SPENDING') throw budgetCategory();

    const present = await budgets.lockPlace(category.id, first);
    if (present) requireVersion(present, expectedVersion, () => budgetView(present));
    else if (expectedVersion !== undefined) throw conflict(null);
    if (present?.amount === minor && present.currency === currency) return budgetView(present);
    const row = present
      ? await budgets.change(present, { amount: minor, currency })
      : (await budgets.create([{ categoryId: category.id, month: first, amount: minor, currency }]))[0]!;
    await tellCategories(categories, publish);
    publish(budgetEvent(row));
    return budgetView(row);
  },
});

import { monthOf } from '@parfinanciero/kit';
import { budgetChanged } from '@parfinanciero/kit/events/expenses';
import type { BudgetRow } from '../persistence/budget-row.js';

/** The event that tells the other services of a budget as it now is. */
export const budgetEvent = ({ id, version, categoryId, month, amount, currency }: BudgetRow) =>
  budgetChanged({ budgetId: id, version, categoryId, month: monthOf(month), amount: amount.toString(), currency });

/** The event that tells them of its end. */
export const budgetGoneEvent = ({ id, version, categoryId, month, currency }: BudgetRow) =>
  budgetChanged({ budgetId: id, version: version + 1, categoryId, month: monthOf(month), amount: null, currency });

import type { Context } from '@parfinanciero/kit';
import type { DashboardPorts } from '../registry.js';
import type { Dashboard } from '../schema/dashboard.js';
import { readBudgetStatuses, type MonthBudgets } from '../use-cases/read-budget-statuses.js';

/** A dashboard's budgets, read once for all of its fields that show them. */
export function budgetsOf({ ledgerId, period }: Dashboard, context: Context<DashboardPorts>): Promise<MonthBudgets> {
  const key = `budgets ${ledgerId} ${period.start} ${period.end}`;
  const known = context.memory.get(key) as Promise<MonthBudgets> | undefined;
  const budgets = known ?? readBudgetStatuses.execute(context, { ledgerId, period });
  context.memory.set(key, budgets);
  return budgets;
}

import { addDays, daysBetween, moneyView, previousPeriod, todayIn } from '@parfinanciero/kit';
import { coverBudgets, totalBudget } from '../domain/cover-budgets.js';
import { evenPart, isWholeMonth, type Days } from '../domain/even-pace.js';
import { BudgetReader } from '../persistence/budget-reader.js';
import { RollupReader, type DayTotal } from '../persistence/rollup-reader.js';
import { query } from '../registry.js';
import type { PacePoint } from '../schema/dashboard.js';
import { DashboardPart } from './dashboard-place.js';

/** Running sums by day of a range, up to and including `until`. */
function cumulative(days: readonly DayTotal[], start: string, length: number): bigint[] {
  const byDay = new Map(days.map(({ day, amount }) => [day, amount]));
  let sum = 0n;
  return Array.from({ length }, (_, index) => (sum += byDay.get(addDays(start, index)) ?? 0n));
}

/** What a whole month's budgets allow in one currency, each amount once; null without any. */
async function budgetedIn(period: Days, currency: string, plan: BudgetReader): Promise<bigint | null> {
  const budgets = isWholeMonth(period) ? await plan.budgets(period.start) : [];
  if (budgets.length === 0) return null;
  const covered = coverBudgets({ budgets, spent: [], parents: await plan.parents() });
  return totalBudget(covered, currency)?.budgeted ?? null;
}

/** Spending so far against the last period and the budgets, day by day, in the reference currency. Periods over 366 days have no pace. */
export const readPace = query({
  name: 'read-pace',
  input: DashboardPart,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ rollups: new RollupReader(rows, scope), plan: new BudgetReader(rows, scope) }),

  async run({ period }, { rollups, plan, now }): Promise<PacePoint[]> {
    const { zone, referenceCurrency: currency } = await rollups.settings();
    const length = daysBetween(period.start, period.end);
    if (length > 366) return [];
    const last = previousPeriod(period);
    const lastLength = daysBetween(last.start, last.end);
    const today = todayIn(zone, now);
    const spent = cumulative(await rollups.spendingByDay(period, currency), period.start, length);
    const before = cumulative(await rollups.spendingByDay(last, currency), last.start, lastLength);
    const budgeted = await budgetedIn(period, currency, plan);
    return spent.map((sum, index) => ({
      day: index + 1,
      spent: addDays(period.start, index) <= today ? moneyView(sum, currency) : null,
      previous: index < lastLength ? moneyView(before[index]!, currency) : null,
      plan: budgeted === null ? null : moneyView(evenPart(budgeted, index + 1, length), currency),
    }));
  },
});

import { globalId, moneyView, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { scheduleByPayment } from '../domain/amortisation.js';
import { compareStrategies } from '../domain/debt-strategies.js';
import { budgetTooSmall, debtsNeverEnd } from '../domain/errors.js';
import { effectiveAnnualRate, monthlyRate, percentText } from '../domain/rates.js';
import { remainingOf } from '../domain/saving.js';
import type { GoalRow } from '../persistence/goal-row.js';
import { query } from '../registry.js';
import type { DebtComparison, DebtPlan, DebtStrategy, DebtTerms, Instalment, RateKind } from '../schema/debt.js';
import { goalView } from '../schema/goal.js';
import { positive } from './goal-terms.js';
import { DecimalText } from './input-shapes.js';
import { goalRepositories } from './repositories.js';

/** Decimals that rates are shown with. */
const DECIMALS = 4;

/** How what is left is paid off from today with the monthly contribution, or else with the minimum payment. */
function planOf(row: GoalRow, today: string): DebtPlan | null {
  const { rate, rateKind, currency, contributionDay } = row;
  const payment = row.monthlyContribution ?? row.minimumPayment;
  const debt = remainingOf(row.target, row.progress);
  if (rate === null || rateKind === null || payment === null || debt === 0n) return null;
  const startsOn = row.startsOn > today ? row.startsOn : today;
  const monthly = monthlyRate(rate, rateKind);
  const plan = scheduleByPayment({ debt, monthly, startsOn, dueDay: contributionDay ?? undefined }, payment);
  if (!plan.ends || plan.lastOn === null) return null;
  const money = (minor: bigint) => moneyView(minor, currency);
  return {
    payments: plan.instalments.length,
    lastOn: plan.lastOn,
    totalInterest: money(plan.totalInterest),
    totalPaid: money(plan.totalPaid),
    all: plan.instalments.map((one): Instalment => ({
      number: one.number,
      dueOn: one.dueOn,
      payment: money(one.payment),
      interest: money(one.interest),
      principal: money(one.principal),
      balance: money(one.balance),
    })),
  };
}

/** What a debt costs and how it ends; null for a goal of another kind. */
export const readDebt = query({
  name: 'read-debt',
  input: z.object({ goalId: globalId('Goal') }),
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,

  async run({ goalId }, { goals, settings, now }): Promise<DebtTerms | null> {
    const row = await goals.get(goalId.id);
    const { rate, rateKind, minimumPayment, currency } = row;
    if (rate === null || rateKind === null) return null;
    return {
      rate,
      rateKind: rateKind as RateKind,
      minimumPayment: minimumPayment === null ? null : moneyView(minimumPayment, currency),
      effectiveAnnualRate: percentText(effectiveAnnualRate(rate, rateKind), DECIMALS),
      monthlyRate: percentText(monthlyRate(rate, rateKind), DECIMALS),
      plan: planOf(row, todayIn((await settings.get()).zone, now)),
    };
  },
});

/**
 * Snowball and avalanche side by side over the debts in the reference currency that are neither done nor put away.
 * @throws BUDGET_TOO_SMALL, DEBTS_NEVER_END
 */
export const readDebtComparison = query({
  name: 'read-debt-comparison',
  input: z.object({ ledgerId: globalId('Ledger'), budget: DecimalText }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,

  async run({ budget }, { goals, settings, now }): Promise<DebtComparison> {
    const { zone, referenceCurrency } = await settings.get();
    const monthly = positive(budget, referenceCurrency, 'budget');
    const open = (await goals.list({ statuses: ['CREATED', 'IN_PROGRESS'], archived: false })).filter(
      ({ kind, currency }) => kind === 'DEBT' && currency === referenceCurrency,
    );
    const debts = open.map(({ id, target, progress, rate, rateKind, minimumPayment }) => ({
      id,
      balance: remainingOf(target, progress),
      monthly: monthlyRate(rate ?? '0', rateKind ?? 'EFFECTIVE_ANNUAL'),
      minimumPayment: minimumPayment ?? 0n,
    }));
    const compared = compareStrategies(debts, monthly, todayIn(zone, now));
    if (!compared.feasible) throw compared.reason === 'BUDGET_TOO_SMALL' ? budgetTooSmall() : debtsNeverEnd();
    const byId = new Map(open.map((row) => [row.id, row]));
    return {
      budget: moneyView(monthly, referenceCurrency),
      plans: compared.plans.map(({ strategy, months, totalInterest, order, freeOn }) => ({
        strategy: strategy as DebtStrategy,
        months,
        totalInterest: moneyView(totalInterest, referenceCurrency),
        order: order.flatMap((id) => byId.get(id) ?? []).map(goalView),
        freeOn,
      })),
    };
  },
});

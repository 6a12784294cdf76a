import type { PlainDate } from '@parfinanciero/kit';
import { LONGEST } from './amortisation.js';
import { dueOn } from './due-days.js';
import { interestOn, type FixedRate } from './rates.js';

export type DebtStrategy = 'SNOWBALL' | 'AVALANCHE';

/** A debt among others in one currency. Minor units, ≥ 0. */
export interface OpenDebt {
  readonly id: string;
  readonly balance: bigint;
  readonly monthly: FixedRate;
  /** What must be paid a month; 0 = nothing must. */
  readonly minimumPayment: bigint;
}

/** How all debts are paid off in one order. */
export interface StrategyPlan {
  readonly strategy: DebtStrategy;
  /** Until the last debt is gone; 0 when nothing is owed. */
  readonly months: number;
  readonly totalInterest: bigint;
  readonly totalPaid: bigint;
  /** Whose turn it is to get all that the minimum payments leave, first to last. */
  readonly order: readonly string[];
  /** In which month (1 = the first) each debt is gone. */
  readonly clearedIn: ReadonlyMap<string, number>;
  /** What is owed on all of them after each month. */
  readonly owed: readonly bigint[];
  /** The day of the last payment; the first one is a month after the start. */
  readonly freeOn: PlainDate;
}

export type StrategyComparison =
  | { readonly feasible: true; readonly plans: readonly StrategyPlan[] }
  /** `least` = the sum of the minimum payments. */
  | { readonly feasible: false; readonly reason: 'BUDGET_TOO_SMALL'; readonly least: bigint }
  /** The budget doesn't get ahead of the interest within a hundred years. */
  | { readonly feasible: false; readonly reason: 'NEVER_ENDS'; readonly strategy: DebtStrategy };

const byNumber = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Snowball: the smallest first. Avalanche: the dearest first. Ties by the other, then by id, so that an order is never chance. */
const ORDERS: Readonly<Record<DebtStrategy, (a: OpenDebt, b: OpenDebt) => number>> = {
  SNOWBALL: (a, b) => byNumber(a.balance, b.balance) || byNumber(b.monthly, a.monthly) || (a.id < b.id ? -1 : 1),
  AVALANCHE: (a, b) => byNumber(b.monthly, a.monthly) || byNumber(a.balance, b.balance) || (a.id < b.id ? -1 : 1),
};

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** One month: interest, the minimum payments, and the rest of the budget to whose turn it is. */
function payMonth(debts: { debt: OpenDebt; owed: bigint }[], budget: bigint): { interest: bigint; paid: bigint } {
  const interests = debts.map(({ debt, owed }) => interestOn(owed, debt.monthly));
  let left = budget;
  const pay = (one: { owed: bigint }, wanted: bigint) => {
    const paid = least(least(wanted, one.owed), left);
    one.owed -= paid;
    left -= paid;
  };
  debts.forEach((one, index) => (one.owed += interests[index]!));
  for (const one of debts) pay(one, one.debt.minimumPayment);
  for (const one of debts) pay(one, left);
  return { interest: sum(interests), paid: budget - left };
}

function planOf(
  strategy: DebtStrategy,
  open: readonly OpenDebt[],
  budget: bigint,
  startsOn: PlainDate,
): StrategyPlan | null {
  const debts = [...open].sort(ORDERS[strategy]).map((debt) => ({ debt, owed: debt.balance }));
  const clearedIn = new Map<string, number>();
  const after: bigint[] = [];
  let [totalInterest, totalPaid] = [0n, 0n];
  // Beyond this, balances only run away.
  const hopeless = 1_000n * sum(open.map(({ balance }) => balance));
  for (;;) {
    for (const { debt, owed } of debts)
      if (owed === 0n && !clearedIn.has(debt.id)) clearedIn.set(debt.id, after.length);
    const owed = sum(debts.map((one) => one.owed));
    if (owed === 0n) break;
    if (after.length === LONGEST || owed > hopeless) return null;
    const { interest, paid } = payMonth(debts, budget);
    after.push(sum(debts.map((one) => one.owed)));
    totalInterest += interest;
    totalPaid += paid;
  }
  const months = after.length;
  const freeOn = months === 0 ? startsOn : dueOn(startsOn, months);
  const order = debts.map(({ debt }) => debt.id);
  return freeOn === null ? null : { strategy, months, totalInterest, totalPaid, order, clearedIn, owed: after, freeOn };
}

/**
 * Snowball and avalanche side by side, with the same `budget` (minor units a month) for all debts: what a debt that is gone
 * needed goes to the next one, and so does what a month leaves over. Payments are monthly, the first a month after `startsOn`.
 */
export function compareStrategies(debts: readonly OpenDebt[], budget: bigint, startsOn: PlainDate): StrategyComparison {
  const minimum = sum(debts.map(({ balance, minimumPayment }) => (balance > 0n ? minimumPayment : 0n)));
  if (budget < minimum) return { feasible: false, reason: 'BUDGET_TOO_SMALL', least: minimum };
  const plans: StrategyPlan[] = [];
  for (const strategy of ['SNOWBALL', 'AVALANCHE'] as const) {
    const plan = planOf(strategy, debts, budget, startsOn);
    if (plan === null) return { feasible: false, reason: 'NEVER_ENDS', strategy };
    plans.push(plan);
  }
  return { feasible: true, plans };
}

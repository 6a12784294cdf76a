import type { Amount, Count, Month, Name, Percent } from '@parfinanciero/kit/facts';
import type { Move } from './move.js';

export type AdvisedKind = 'SAVING' | 'DEBT' | 'EMERGENCY' | 'SINKING';

/** How a debt is paid off at the present monthly payment; what is null is unknown, or never. */
export interface DebtFacts {
  readonly effectiveAnnualRate: Percent;
  readonly monthlyRate: Percent;
  /** The same to twelve decimals, to go on with. Not to be said. */
  readonly exactMonthlyRate: string;
  /** What is paid a month: the recurring contribution, or else the least that must be. */
  readonly payment: Amount | null;
  readonly payments: Count | null;
  readonly interest: Amount | null;
  readonly lastIn: Month | null;
}

/** The goal that is advised on; amounts in its own currency. */
export interface GoalFacts {
  readonly title: Name;
  readonly kind: AdvisedKind;
  readonly currency: string;
  readonly target: Amount;
  readonly progress: Amount;
  readonly remaining: Amount;
  /** Whole per cent of the target, rounded down, at most 100. */
  readonly share: Percent;
  /** What came in a month, on average of the last whole months. */
  readonly monthly: Amount | null;
  readonly needed: Amount | null;
  readonly reachesIn: Month | null;
  readonly endsIn: Month | null;
  readonly onTrack: boolean | null;
  readonly monthlyContribution: Amount | null;
  readonly debt: DebtFacts | null;
}

/** Spending in a category: on average of the whole months, and in the last one. */
export interface CategoryFacts {
  readonly category: Name;
  /** How much of it one can do without: 0 nothing, 1 some, 2 much. */
  readonly flexibility: 0 | 1 | 2;
  readonly average: Amount;
  readonly last: Amount;
  /** Whole per cent of the average; null without one. */
  readonly change: Percent | null;
}

/** A budget of the present month. */
export interface BudgetFacts {
  readonly category: Name;
  readonly amount: Amount;
  readonly spent: Amount;
  /** Negative when overspent. */
  readonly left: Amount;
  readonly state: 'ON_TRACK' | 'AHEAD' | 'OVER';
}

export interface OtherGoalFacts {
  readonly title: Name;
  readonly needed: Amount | null;
}

/** A month on average of the last whole months. */
export interface AverageFacts {
  /** How many: three, fewer in a younger ledger. */
  readonly months: Count;
  readonly income: Amount;
  readonly spending: Amount;
  readonly net: Amount;
}

/** What is known of a person's money beside the goal; empty or null where it is not known. Amounts in `currency`. */
export interface MoneyFacts {
  readonly currency: string;
  readonly averages: AverageFacts | null;
  /** Largest average first. */
  readonly categories: readonly CategoryFacts[];
  readonly budgets: readonly BudgetFacts[];
  /** The other goals on their way. */
  readonly goals: readonly OtherGoalFacts[];
  /** What all accounts hold together. */
  readonly balances: Amount | null;
}

/**
 * All that is computed about a person for one goal, in no language, as JSON. What an advice says, every amount, per cent, count,
 * month and name, is one of the stated facts in it (the kit’s `facts`).
 */
export interface AdviceFacts extends MoneyFacts {
  /** The month in which it was computed. */
  readonly asOf: Month;
  readonly goal: GoalFacts;
  /** What could be done, the most effective first, with what it would bring. At least three. */
  readonly moves: readonly Move[];
}

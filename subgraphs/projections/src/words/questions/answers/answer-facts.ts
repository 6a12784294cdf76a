import type { Amount, Count, Month, Name, Percent, Day } from '@parfinanciero/kit/facts';
import type { PeriodFacts } from '../period-facts.js';

export interface GoalStanding {
  readonly title: Name;
  readonly progress: Amount;
  readonly target: Amount;
  readonly share: Percent;
  readonly remaining: Amount;
  readonly reachesIn: Month | null;
}

export interface BudgetLeft {
  readonly category: Name;
  readonly amount: Amount;
  /** Null when overspent. */
  readonly left: Amount | null;
  readonly over: Amount | null;
}

/** What each kind of answer states. Lists of amounts: one for each currency, none = nothing. */
interface Answers {
  SPENT: { period: PeriodFacts; category: Name | null; amounts: readonly Amount[] };
  RECEIVED: { period: PeriodFacts; category: Name | null; amounts: readonly Amount[] };
  KEPT: { period: PeriodFacts; income: Amount; spending: Amount; left: Amount };
  OVERSPENT: { period: PeriodFacts; income: Amount; spending: Amount; short: Amount };
  BALANCES: {
    totals: readonly Amount[];
    accounts: readonly { readonly account: Name; readonly balance: Amount }[];
    /** Accounts that are in the totals and not listed. */
    others: Count;
  };
  LARGEST_CATEGORIES: {
    period: PeriodFacts;
    categories: readonly { readonly category: Name; readonly amount: Amount }[];
  };
  BIGGEST_EXPENSES: {
    period: PeriodFacts;
    category: Name | null;
    expenses: readonly { readonly payee: Name | null; readonly amount: Amount; readonly day: Day }[];
    /** There were more than were looked at: so many of the newest. */
    looked: Count | null;
  };
  COMPARED: {
    now: PeriodFacts;
    then: PeriodFacts;
    category: Name | null;
    amount: Amount;
    before: Amount;
    more: Amount | null;
    less: Amount | null;
  };
  GOALS: { goals: readonly GoalStanding[] };
  BUDGETS: { month: Month; budgets: readonly BudgetLeft[] };
  UPCOMING: { payments: readonly { readonly payment: Name; readonly amount: Amount; readonly day: Day }[] };
  PAID: { period: PeriodFacts; payee: Name; amounts: readonly Amount[]; times: Count };
}

export type AnswerKind = keyof Answers;

/** What an operation answered, as facts. */
export type AnswerFactsOf<Kind extends AnswerKind> = Readonly<Answers[Kind]> & { readonly kind: Kind };

export type AnswerFacts = { [Kind in AnswerKind]: AnswerFactsOf<Kind> }[AnswerKind];

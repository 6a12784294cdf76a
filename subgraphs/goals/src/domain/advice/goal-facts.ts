import { monthOf, type PlainDate } from '@parfinanciero/kit';
import {
  amountOf,
  countOf,
  monthFact,
  nameOf,
  percentOf,
  shownAmount,
  sufficientAmount,
} from '@parfinanciero/kit/facts';
import { scheduleByPayment } from '../amortisation.js';
import { effectiveAnnualRate, monthlyRate, percentText, type RateKind } from '../rates.js';
import { type Contributed, goalPace, remainingOf } from '../saving.js';
import type { AdvisedKind, DebtFacts, GoalFacts } from './advice-facts.js';

/** A goal as its service knows it. Minor units of `currency`. */
export interface AdvisedGoal {
  readonly title: string;
  readonly kind: AdvisedKind;
  readonly currency: string;
  readonly target: bigint;
  readonly progress: bigint;
  readonly contributions: readonly Contributed[];
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly monthlyContribution: bigint | null;
  readonly debt: { readonly rate: string; readonly rateKind: RateKind; readonly minimumPayment: bigint | null } | null;
}

function debtFacts(goal: AdvisedGoal, today: PlainDate): DebtFacts | null {
  if (goal.debt === null) return null;
  const { rate, rateKind, minimumPayment } = goal.debt;
  const payment = goal.monthlyContribution ?? minimumPayment;
  const owed = remainingOf(goal.target, goal.progress);
  const monthly = monthlyRate(rate, rateKind);
  const schedule = payment === null ? null : scheduleByPayment({ debt: owed, monthly, startsOn: today }, payment);
  const ends = schedule?.ends ? schedule : null;
  return {
    effectiveAnnualRate: percentOf(percentText(effectiveAnnualRate(rate, rateKind), 2)),
    monthlyRate: percentOf(percentText(monthly, 4)),
    exactMonthlyRate: percentText(monthly, 12),
    payment: payment === null ? null : amountOf(payment, goal.currency),
    payments: ends && countOf(ends.instalments.length),
    interest: ends && amountOf(ends.totalInterest, goal.currency),
    lastIn: ends?.lastOn ? monthFact(monthOf(ends.lastOn)) : null,
  };
}

/** What is computed of the goal alone. */
export function goalFacts(goal: AdvisedGoal, today: PlainDate): GoalFacts {
  const { currency, target, progress, endsOn } = goal;
  const pace = goalPace({ ...goal, today });
  const share = target > 0n && progress > 0n ? (progress * 100n) / target : 0n;
  return {
    title: nameOf(goal.title),
    kind: goal.kind,
    currency,
    target: amountOf(target, currency),
    progress: amountOf(progress, currency),
    remaining: amountOf(remainingOf(target, progress), currency),
    share: percentOf(share > 100n ? 100n : share),
    monthly: pace.monthly === null ? null : shownAmount(pace.monthly, currency),
    needed: pace.needed === null ? null : sufficientAmount(pace.needed, currency),
    reachesIn: pace.reachesOn === null ? null : monthFact(monthOf(pace.reachesOn)),
    endsIn: endsOn === null ? null : monthFact(monthOf(endsOn)),
    onTrack: pace.onTrack,
    monthlyContribution: goal.monthlyContribution === null ? null : amountOf(goal.monthlyContribution, currency),
    debt: debtFacts(goal, today),
  };
}

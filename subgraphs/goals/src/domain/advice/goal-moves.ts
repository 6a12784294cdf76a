import { addMonthsClamped, monthOf, type PlainDate, type PlainMonth } from '@parfinanciero/kit';
import {
  type Amount,
  amountOf,
  ceiling,
  countOf,
  minorOf,
  monthFact,
  percentOf,
  shownAmount,
  sufficientAmount,
} from '@parfinanciero/kit/facts';
import { type DebtToPay, scheduleByPayment, sufficientPayment } from '../amortisation.js';
import { interestOn, monthlyRate } from '../rates.js';
import { MILESTONES, monthsToCover } from '../saving.js';
import type { DebtFacts, GoalFacts, MoneyFacts } from './advice-facts.js';
import type { Move } from './move.js';

/** A year, where the person has set no end. */
const PROPOSED_MONTHS = 12;
const WEEKS = 52;
/** A tenth more is what most can add. */
const EXTRA_PERCENT = 10n;

export const monthsLater = (month: PlainMonth, months: number): PlainMonth =>
  monthOf(addMonthsClamped(`${month}-01`, months));

/** What is put aside a month now: what came in of late, else what is planned; null = nothing. */
function paceOf({ monthly, monthlyContribution, debt }: GoalFacts): bigint | null {
  const pace = monthly === null ? 0n : minorOf(monthly);
  const planned = debt?.payment ?? monthlyContribution;
  if (debt === null && pace > 0n) return pace;
  return planned !== null && minorOf(planned) > 0n ? minorOf(planned) : pace > 0n ? pace : null;
}

/** In how many months `monthly` a month does it, a debt's interest counted; null = never. */
export function monthsWith({ remaining, debt }: GoalFacts, monthly: bigint): number | null {
  if (debt === null) return monthsToCover(minorOf(remaining), monthly);
  const schedule = scheduleByPayment(termsOf(remaining, debt), monthly);
  return schedule.ends ? schedule.instalments.length : null;
}

/** How many months earlier the goal is reached with `more` a month; null where it wouldn't be reached now. */
export function monthsSooner(goal: GoalFacts, more: bigint): number | null {
  const pace = paceOf(goal);
  const now = pace === null ? null : monthsWith(goal, pace);
  const then = pace === null ? null : monthsWith(goal, pace + more);
  return now === null || then === null ? null : now - then;
}

/** Any month will do where only their number counts. */
const termsOf = (
  remaining: Amount,
  { exactMonthlyRate }: DebtFacts,
  startsOn: PlainDate = '2000-01-01',
): DebtToPay => ({
  debt: minorOf(remaining),
  monthly: monthlyRate(exactMonthlyRate, 'NOMINAL_MONTHLY'),
  startsOn,
});

function debtMoves(goal: GoalFacts, asOf: PlainMonth): Move[] {
  const { debt, currency, title } = goal;
  if (debt?.payment == null) return [];
  const payment = minorOf(debt.payment);
  const terms = termsOf(goal.remaining, debt, `${asOf}-01`);
  const now = scheduleByPayment(terms, payment);
  if (!now.ends) {
    const interest = shownAmount(interestOn(terms.debt, terms.monthly), currency);
    return [{ kind: 'DEBT_ENDLESS', effect: interest.amount, title, payment: debt.payment, interest }];
  }
  const extra = sufficientAmount(ceiling(payment * EXTRA_PERCENT, 100n), currency);
  const then = scheduleByPayment(terms, payment + minorOf(extra));
  const sooner = then.ends ? now.instalments.length - then.instalments.length : 0;
  if (!then.ends || sooner < 1 || then.lastOn === null || then.totalInterest >= now.totalInterest) return [];
  const saved = shownAmount(now.totalInterest - then.totalInterest, currency);
  const lastIn = monthFact(monthOf(then.lastOn));
  return [
    {
      kind: 'DEBT_EXTRA',
      effect: extra.amount,
      title,
      payment: debt.payment,
      extra,
      saved,
      sooner: countOf(sooner),
      lastIn,
    },
  ];
}

/** What an emergency fund covers of a month's spending. */
function coverMoves(goal: GoalFacts, { averages, currency }: MoneyFacts): Move[] {
  const spending = averages === null ? 0n : minorOf(averages.spending);
  if (goal.kind !== 'EMERGENCY' || averages === null || spending <= 0n || goal.currency !== currency) return [];
  const progress = minorOf(goal.progress);
  const covered = progress <= 0n ? 0n : progress / spending;
  const missing = amountOf((covered + 1n) * spending - progress, currency);
  if (covered > 1_000n) return [];
  return [
    {
      kind: 'COVERS',
      effect: missing.amount,
      title: goal.title,
      covered: countOf(Number(covered)),
      spending: averages.spending,
      next: countOf(Number(covered) + 1),
      missing,
    },
  ];
}

function paceMoves(goal: GoalFacts, asOf: PlainMonth): Move[] {
  const { title, currency, monthly, needed, endsIn, onTrack, reachesIn } = goal;
  const remaining = minorOf(goal.remaining);
  const debt = goal.kind === 'DEBT';
  const pace = monthly === null ? 0n : minorOf(monthly);
  if (onTrack === true && monthly !== null && reachesIn !== null)
    return [{ kind: 'ON_TRACK', effect: '1', title, debt, monthly, reachesIn }];
  if (needed !== null && endsIn !== null && endsIn.month >= asOf) {
    const gap = minorOf(needed) - pace;
    const known = pace > 0n ? monthly : null;
    return [{ kind: 'SET_CONTRIBUTION', effect: gap.toString(), title, debt, needed, monthly: known, endsIn }];
  }
  if ((pace > 0n && endsIn === null) || goal.debt?.payments) return [];
  const proposed =
    goal.debt === null
      ? ceiling(remaining, BigInt(PROPOSED_MONTHS))
      : sufficientPayment(remaining, termsOf(goal.remaining, goal.debt).monthly, PROPOSED_MONTHS);
  const each = sufficientAmount(proposed, currency);
  const months = monthsWith(goal, minorOf(each)) ?? PROPOSED_MONTHS;
  const reached = monthFact(monthsLater(asOf, months));
  return [
    {
      kind: 'PICK_END',
      effect: each.amount,
      title,
      debt,
      remaining: goal.remaining,
      months: countOf(months),
      monthly: each,
      reachesIn: reached,
    },
  ];
}

function fasterMoves(goal: GoalFacts): Move[] {
  const { title, currency, monthly, debt } = goal;
  if (monthly === null || minorOf(monthly) <= 0n || debt !== null) return [];
  const extra = sufficientAmount(ceiling(minorOf(monthly) * EXTRA_PERCENT, 100n), currency);
  const sooner = monthsSooner(goal, minorOf(extra));
  if (sooner === null || sooner < 1) return [];
  const percent = percentOf(EXTRA_PERCENT);
  return [{ kind: 'FASTER', effect: extra.amount, title, monthly, extra, percent, sooner: countOf(sooner) }];
}

/** What helps whoever has told us nothing but the goal. */
function smallSteps(goal: GoalFacts): Move[] {
  const { title, currency } = goal;
  const remaining = minorOf(goal.remaining);
  const [target, progress] = [minorOf(goal.target), minorOf(goal.progress)];
  const next = MILESTONES.find((percent) => BigInt(percent) * target > progress * 100n) ?? 100;
  const missing = amountOf(ceiling(BigInt(next) * target - progress * 100n, 100n), currency);
  const weekly = sufficientAmount(ceiling(remaining, BigInt(WEEKS)), currency);
  const milestone: Move = { kind: 'NEXT_MILESTONE', effect: '0', title, milestone: percentOf(BigInt(next)), missing };
  // A debt grows while it is paid off: equal parts of it would not do.
  return goal.debt === null
    ? [milestone, { kind: 'WEEKLY', effect: '0', title, weeks: countOf(WEEKS), weekly }]
    : [milestone];
}

/** Moves that are about the goal itself, the most telling first. */
export function goalMoves(goal: GoalFacts, money: MoneyFacts, asOf: PlainMonth): { own: Move[]; small: Move[] } {
  const { title } = goal;
  const habits: Move[] = [
    { kind: 'ROUTINE', effect: '0', title },
    { kind: 'RECORD', effect: '0', title },
  ];
  if (minorOf(goal.remaining) === 0n) {
    const [other] = money.goals;
    const debt = goal.kind === 'DEBT';
    const reached: Move = { kind: 'REACHED', effect: '1', title, debt, target: goal.target };
    const small: Move[] = [
      { kind: 'KEEP', effect: '0', title, debt },
      { kind: 'NEW_GOAL', effect: '0', title },
    ];
    const next: Move[] = other ? [{ kind: 'NEXT_GOAL', effect: '1', other: other.title }] : [];
    return { own: [reached, ...next], small };
  }
  const own = [...debtMoves(goal, asOf), ...paceMoves(goal, asOf), ...coverMoves(goal, money), ...fasterMoves(goal)];
  const [step, ...steps] = [...smallSteps(goal), ...habits];
  return own.length > 0 || !step ? { own, small: [...smallSteps(goal), ...habits] } : { own: [step], small: steps };
}

import { amountOf, countOf, minorOf, percentOf, shownAmount } from '@parfinanciero/kit/facts';
import type { CategoryFacts, GoalFacts, MoneyFacts } from './advice-facts.js';
import { monthsSooner, monthsWith } from './goal-moves.js';
import type { Move } from './move.js';

/** By which a category must have grown before it is worth a word. */
const GROWN_PERCENT = 10n;
/** What is cut of a category, by how much of it one can do without. */
const CUT_PERCENT = { 1: 10n, 2: 20n } as const;
/** What of the money that is left a month goes to the goal. */
const SPARE_PERCENT = 50n;

const budgetMoves = ({ budgets, currency }: MoneyFacts): Move[] =>
  budgets.flatMap(({ category, amount, spent, left, state }): Move[] => {
    const over = amountOf(-minorOf(left), currency);
    if (state === 'OVER' && minorOf(left) < 0n)
      return [{ kind: 'BUDGET_OVER', effect: over.amount, category, budget: amount, spent, over }];
    if (state !== 'AHEAD' || minorOf(left) <= 0n) return [];
    // What may still go wrong counts for less than what did.
    const effect = (minorOf(left) / 10n).toString();
    return [{ kind: 'BUDGET_AHEAD', effect, category, budget: amount, spent, left }];
  });

const grownMoves = ({ categories, averages, currency }: MoneyFacts): Move[] =>
  categories.flatMap(({ category, average, last, change }): Move[] => {
    if (averages === null || averages.months.count < 2 || change === null || BigInt(change.percent) < GROWN_PERCENT)
      return [];
    const grew = amountOf(minorOf(last) - minorOf(average), currency);
    return [
      {
        kind: 'CATEGORY_GREW',
        effect: grew.amount,
        category,
        last,
        average,
        grew,
        percent: change,
        over: averages.months,
      },
    ];
  });

/** The category where most could be saved: a good part of a luxury rather than a little of what is half needed. */
function cutMoves(goal: GoalFacts, { categories, currency }: MoneyFacts): Move[] {
  const freedOf = ({ flexibility, average }: CategoryFacts): bigint =>
    flexibility === 0 ? 0n : minorOf(shownAmount((minorOf(average) * CUT_PERCENT[flexibility]) / 100n, currency));
  return categories.flatMap((facts): Move[] => {
    const freed = freedOf(facts);
    if (facts.flexibility === 0 || freed <= 0n) return [];
    const sooner = goal.currency === currency ? monthsSooner(goal, freed) : null;
    return [
      {
        kind: 'CUT_CATEGORY',
        effect: freed.toString(),
        category: facts.category,
        title: minorOf(goal.remaining) > 0n ? goal.title : null,
        percent: percentOf(CUT_PERCENT[facts.flexibility]),
        average: facts.average,
        freed: amountOf(freed, currency),
        sooner: sooner === null || sooner < 1 ? null : countOf(sooner),
      },
    ];
  });
}

function conflictMoves(goal: GoalFacts, { goals, averages, currency }: MoneyFacts): Move[] {
  if (averages === null || goal.needed === null || goal.currency !== currency) return [];
  const others = goals.filter(({ needed }) => needed?.currency === currency && minorOf(needed) > 0n);
  const needed = others.reduce((sum, other) => sum + (other.needed ? minorOf(other.needed) : 0n), minorOf(goal.needed));
  const net = minorOf(averages.net);
  if (others.length === 0 || net <= 0n || needed <= net) return [];
  const names = [goal.title, ...others.map(({ title }) => title)].slice(0, 4);
  return [
    {
      kind: 'CONFLICT',
      effect: (needed - net).toString(),
      goals: names,
      needed: amountOf(needed, currency),
      net: averages.net,
    },
  ];
}

function balanceMoves(goal: GoalFacts, { averages, currency }: MoneyFacts): Move[] {
  if (averages === null) return [];
  const { income, spending, net, months } = averages;
  const left = minorOf(net);
  if (left < 0n) {
    const short = amountOf(-left, currency);
    return [{ kind: 'OVERSPENT', effect: short.amount, income, spending, short, over: months }];
  }
  const part = shownAmount((left * SPARE_PERCENT) / 100n, currency);
  const covered = goal.currency === currency ? monthsWith(goal, minorOf(part)) : null;
  if (covered === null || covered < 1 || goal.onTrack === true) return [];
  const percent = percentOf(SPARE_PERCENT);
  return [{ kind: 'SPARE', effect: part.amount, title: goal.title, net, part, percent, months: countOf(covered) }];
}

/** Moves that are about the person's money, in no order. */
export const moneyMoves = (goal: GoalFacts, money: MoneyFacts): Move[] => [
  ...budgetMoves(money),
  ...grownMoves(money),
  ...cutMoves(goal, money),
  ...conflictMoves(goal, money),
  ...balanceMoves(goal, money),
];

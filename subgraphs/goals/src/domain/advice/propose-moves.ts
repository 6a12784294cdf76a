import type { PlainMonth } from '@parfinanciero/kit';
import { monthFact } from '@parfinanciero/kit/facts';
import type { AdviceFacts, GoalFacts, MoneyFacts } from './advice-facts.js';
import { goalMoves } from './goal-moves.js';
import { moneyMoves } from './money-moves.js';
import type { Move } from './move.js';

/** Moves that are kept: more than an advice has, so that another writer may choose. */
const KEPT = 8;

/** Good news comes first, and ruin before any figure. */
const FIRST: ReadonlySet<Move['kind']> = new Set(['REACHED', 'ON_TRACK', 'DEBT_ENDLESS']);

const byEffect = (a: Move, b: Move): number => {
  const [first, second] = [BigInt(a.effect), BigInt(b.effect)];
  return first < second ? 1 : first > second ? -1 : 0;
};

/** One move of each kind, and one for each category. */
function distinct(moves: readonly Move[]): Move[] {
  const [kinds, categories] = [new Set<string>(), new Set<string>()];
  return moves.filter((move) => {
    const category = 'category' in move ? move.category.name : null;
    if (kinds.has(move.kind) || (category !== null && categories.has(category))) return false;
    kinds.add(move.kind);
    if (category !== null) categories.add(category);
    return true;
  });
}

/**
 * What could be done, by rule. One of the first three is always about the goal itself; the others are ranked by what they would
 * bring a month. Small steps fill up, so that there are three whatever is known.
 */
export function proposeMoves(goal: GoalFacts, money: MoneyFacts, asOf: PlainMonth): Move[] {
  const { own, small } = goalMoves(goal, money, asOf);
  const ranked = distinct([...own.slice(1), ...moneyMoves(goal, money)].sort(byEffect));
  const [lead, ...rest] = [...own.slice(0, 1), ...ranked];
  const [second, third, ...others] = [...rest, ...small];
  const chosen = [lead, second, third].filter((move) => move !== undefined).sort(byEffect);
  const told = [...chosen.filter(({ kind }) => FIRST.has(kind)), ...chosen.filter(({ kind }) => !FIRST.has(kind))];
  return [...told, ...others].slice(0, KEPT);
}

/** Facts with what follows from them. */
export const adviceFacts = (goal: GoalFacts, money: MoneyFacts, asOf: PlainMonth): AdviceFacts => ({
  ...money,
  asOf: monthFact(asOf),
  goal,
  moves: proposeMoves(goal, money, asOf),
});

/** Nothing is known but the goal. */
export const noMoneyFacts = (currency: string): MoneyFacts => ({
  currency,
  averages: null,
  categories: [],
  budgets: [],
  goals: [],
  balances: null,
});

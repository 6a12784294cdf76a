import { daysBetween } from '@parfinanciero/kit/days';
import type { Movement } from '../movement.js';
import { groupOf } from '../streams/group-of.js';
import { type Insight, insightOf, isTrifle, type Scale, weightOf } from './insight.js';

const WITHIN_DAYS = 1;
const TRIFLE = 0.01;

const repeats = (a: Movement, b: Movement): boolean =>
  a.id !== b.id && a.amount === b.amount && Math.abs(daysBetween(a.day, b.day)) <= WITHIN_DAYS;

/**
 * The same amount charged twice by one payee within a day, where that hasn't happened before. Two equal purchases look
 * the same in money alone: it asks, it doesn't accuse. Nothing is said of payments without a telling text.
 * @param earlier movements of the same group up to it, any order; the newest few dozen will do
 */
export const duplicateCharge = (movement: Movement, earlier: readonly Movement[], scale: Scale): Insight | null => {
  const group = groupOf(movement);
  if (movement.amount >= 0 || group.length < 3) return null;
  const others = earlier.filter(({ id, amount }) => id !== movement.id && amount < 0);
  const first = others.filter((other) => repeats(other, movement) && other.day <= movement.day);
  const [twin] = first.sort((a, b) => (a.day !== b.day ? (a.day < b.day ? 1 : -1) : a.id < b.id ? -1 : 1));
  if (!twin || first.length > 1 || isTrifle(movement.amount, scale, TRIFLE)) return null;
  const rest = others.filter(({ id }) => id !== twin.id);
  // Who buys there several times a day does it again.
  const usual = rest.some((a) => rest.some((b) => a.id < b.id && Math.abs(daysBetween(a.day, b.day)) <= WITHIN_DAYS));
  if (usual) return null;
  const size = Math.abs(movement.amount);
  const [one, two] = [twin.id, movement.id].sort();
  return insightOf({
    key: `DUPLICATE_CHARGE|${one ?? ''}|${two ?? ''}`,
    kind: 'DUPLICATE_CHARGE',
    severity: 0.45 + 0.55 * weightOf(size, scale),
    day: movement.day,
    movementIds: [twin.id, movement.id],
    category: movement.category,
    group,
    description: movement.description,
    amount: size,
    evidence: [
      { name: 'AMOUNT', amount: size },
      { name: 'FIRST_DAY', day: twin.day },
      { name: 'SECOND_DAY', day: movement.day },
      { name: 'EARLIER_PAYMENTS', count: rest.length },
    ],
  });
};

import type { Movement } from '../movement.js';
import { groupOf } from '../streams/group-of.js';
import { type Insight, insightOf, isTrifle, type Scale, weightOf } from './insight.js';
import { robustly } from './robust.js';

const FEWEST = 4;
/** Standard deviations of the log amount, and more while the history is short (a few values tell little of a scale). */
const FAR = 3.5;
const FARTHER_BY = 6;
/** Amounts of a payee differ by this much anyway, however equal they were so far. */
const LEAST_SCALE = 0.15;
/** Share of a usual month under which nobody cares. */
const TRIFLE = 0.02;

/**
 * A payment far above what its payee usually gets, or income far below: against the middle of the logs of its group's
 * earlier amounts, in robust standard deviations. Other directions are no news.
 * @param earlier amounts of the same group before it, minor units, at least four; the newest few dozen will do
 */
export const unusualAmount = (movement: Movement, earlier: readonly number[], scale: Scale): Insight | null => {
  const logs = earlier.filter((amount) => amount !== 0).map((amount) => Math.log(Math.abs(amount)));
  const group = groupOf(movement);
  // A text that tells nothing is no payee.
  if (logs.length < FEWEST || movement.amount === 0 || group.length < 3) return null;
  const { middle, scale: spread } = robustly(logs);
  const apart = Math.log(Math.abs(movement.amount)) - middle;
  const away = (movement.amount < 0 ? apart : -apart) / Math.max(spread, LEAST_SCALE);
  const bar = FAR + FARTHER_BY / logs.length;
  const usual = Math.round(Math.exp(middle));
  const size = Math.abs(movement.amount);
  // Where amounts vary widely, one that was nearly reached before is not unusual.
  const seen = logs.some((log) => (movement.amount < 0 ? log + 0.1 >= middle + apart : log - 0.1 <= middle + apart));
  if (away < bar || seen || isTrifle(size - usual, scale, TRIFLE)) return null;
  const sizes = earlier.map(Math.abs);
  return insightOf({
    key: `UNUSUAL_AMOUNT|${movement.id}`,
    kind: 'UNUSUAL_AMOUNT',
    severity: 0.3 * (1 - Math.exp(-(away - bar) / 3)) + 0.7 * weightOf(size - usual, scale),
    day: movement.day,
    movementIds: [movement.id],
    category: movement.category,
    group,
    description: movement.description,
    amount: size,
    expected: usual,
    evidence: [
      { name: 'AMOUNT', amount: size },
      { name: 'USUAL_AMOUNT', amount: usual },
      movement.amount < 0
        ? { name: 'LARGEST_BEFORE', amount: Math.max(...sizes) }
        : { name: 'SMALLEST_BEFORE', amount: Math.min(...sizes) },
      { name: 'EARLIER_PAYMENTS', count: logs.length },
      { name: 'DAY', day: movement.day },
    ],
  });
};

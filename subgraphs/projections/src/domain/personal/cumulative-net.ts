import { type ErrorScale, type ErrorShape, valueAt } from './calibration.js';
import type { Expectation } from './expectation.js';
import type { Levels } from './levels.js';

/** What all net flow up to a column's end may come to, minor units. */
export interface CumulativeNet {
  readonly location: number;
  readonly scale: ErrorScale;
}

/** Of the expected saving so much is believed of a ledger that is not known yet; all of it once its own habit is. */
const BELIEVED = 0.3;
/** Scale grows with time to this power: less than a random walk's root, since what is saved in one month is spent in another. */
const GROWTH = 0.4;
/** The part of a unit that even a steady ledger has, beside its own dispersion. */
const STEADY = 0.3;
const UPWARD = 0.7;
/** How much of what the own habit would leave over counts as within reach. */
const HABIT = 0.5;
/** Money at hand that is usual, in monthly incomes, and the range in which it tells how much can be lost. */
const AT_HAND = { usual: 2.5, from: 0.3, to: 5 };

/**
 * Where cumulative net flow lies by column, and the units of its error (Σ of months can't be read off months alone: they
 * make up for one another). `elapsed` of the running month, 0…1; `atHand` is what a ledger whose whole life is seen has left.
 */
export function cumulativeNets(
  expected: readonly Expectation[],
  levels: Levels,
  elapsed: number,
  atHand: number | null,
): CumulativeNet[] {
  const believed = BELIEVED + (1 - BELIEVED) * levels.ownWeight;
  const size = Math.max(levels.income, levels.spending);
  const reach =
    atHand === null || levels.income <= 0
      ? 1
      : Math.sqrt(Math.min(Math.max(atHand / levels.income, AT_HAND.from), AT_HAND.to) / AT_HAND.usual);
  let [net, habitual] = [0, 0];
  return expected.map((month, column) => {
    net += month.income - month.spending;
    habitual += month.income - month.ownSpending;
    const location = believed * net;
    const unit = (STEADY + levels.spendingSpread) * size * (1 - elapsed + column) ** GROWTH;
    return { location, scale: { below: unit * reach, above: Math.max(UPWARD * unit, HABIT * (habitual - location)) } };
  });
}

/**
 * Gives the simulated paths of a column (`[path × columns + column]`) the calibrated distribution, keeping their order: the
 * path at rank r of n gets the value at share (r + ½) ÷ n.
 */
export function calibrateColumn(
  cumulative: Float64Array,
  columns: number,
  column: number,
  { location, scale }: CumulativeNet,
  shape: ErrorShape,
): void {
  const count = cumulative.length / columns;
  const at = (path: number): number => cumulative[path * columns + column] ?? 0;
  const order = Array.from({ length: count }, (_, path) => path).sort((a, b) => at(a) - at(b) || a - b);
  order.forEach((path, rank) => {
    cumulative[path * columns + column] = Math.round(valueAt(location, scale, shape, (rank + 0.5) / count));
  });
}

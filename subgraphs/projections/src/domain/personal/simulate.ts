import { type Calibration, valueAt } from './calibration.js';
import type { Expectation } from './expectation.js';
import { normalDraw, normalShare, seededDraw } from './random.js';

/** Simulated months: `[path × months + month]`, whole minor units, both positive. */
export interface SimulatedMonths {
  readonly income: Float64Array;
  readonly spending: Float64Array;
}

/**
 * Draws income and spending of each month jointly: normal draws in which a path's months of income have something in
 * common and spending follows income of its month and of the one before, each turned into an error by the pooled shape (a
 * Gaussian copula), so that every month alone has exactly the calibrated bands.
 */
export function simulateMonths(
  months: readonly Expectation[],
  paths: number,
  seed: number,
  { income: incomeShape, spending: spendingShape, dependence }: Calibration,
): SimulatedMonths {
  const draw = seededDraw(seed);
  const income = new Float64Array(paths * months.length);
  const spending = new Float64Array(paths * months.length);
  const { together, carried, lasting } = dependence;
  const [common, own] = [Math.sqrt(lasting), Math.sqrt(1 - lasting)];
  for (let path = 0; path < paths; path += 1) {
    const lastingIncome = normalDraw(draw);
    let before: number | null = null;
    months.forEach((month, index) => {
      const at = path * months.length + index;
      const now = common * lastingIncome + own * normalDraw(draw);
      const shared = together * now + (before === null ? 0 : carried * before);
      const explained = together ** 2 + (before === null ? 0 : carried ** 2 + 2 * together * carried * lasting);
      const spent = shared + Math.sqrt(Math.max(0, 1 - explained)) * normalDraw(draw);
      before = month.incomeScale.above > 0 ? now : null;
      income[at] = Math.max(0, Math.round(valueAt(month.income, month.incomeScale, incomeShape, normalShare(now))));
      spending[at] = Math.max(
        0,
        Math.round(valueAt(month.spending, month.spendingScale, spendingShape, normalShare(spent))),
      );
    });
  }
  return { income, spending };
}

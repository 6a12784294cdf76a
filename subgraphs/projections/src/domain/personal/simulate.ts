import { type Calibration, errorAt } from './calibration.js';
import type { Expectation } from './expectation.js';
import { type Draw, normalDraw, normalShare, seededDraw } from './random.js';

/** Simulated months: `[path × months + month]`, minor units, both positive. */
export interface SimulatedMonths {
  readonly income: Float64Array;
  readonly spending: Float64Array;
}

/**
 * Draws income and spending of each month jointly: normal draws with what a path's months and a month's two flows have
 * in common, each turned into an error by the pooled shape (a Gaussian copula), so that every month alone has exactly
 * the calibrated bands.
 */
export function simulateMonths(
  months: readonly Expectation[],
  paths: number,
  seed: number,
  calibration: Calibration,
): SimulatedMonths {
  const draw = seededDraw(seed);
  const income = new Float64Array(paths * months.length);
  const spending = new Float64Array(paths * months.length);
  const { together, lasting } = calibration.dependence;
  const [common, own] = [Math.sqrt(lasting), Math.sqrt(1 - lasting)];
  for (let path = 0; path < paths; path += 1) {
    const [lastingIncome, lastingSpending] = pair(draw, together);
    months.forEach((month, index) => {
      const [now, spent] = pair(draw, together);
      const at = path * months.length + index;
      const incomeError = errorAt(calibration.income, normalShare(common * lastingIncome + own * now));
      const spendingError = errorAt(calibration.spending, normalShare(common * lastingSpending + own * spent));
      income[at] = Math.max(0, month.income + month.incomeScale * incomeError);
      spending[at] = Math.max(0, month.spending + month.spendingScale * spendingError);
    });
  }
  return { income, spending };
}

function pair(draw: Draw, correlation: number): [number, number] {
  const first = normalDraw(draw);
  return [first, correlation * first + Math.sqrt(1 - correlation * correlation) * normalDraw(draw)];
}

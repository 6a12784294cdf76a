import type { Calibration } from '@parfinanciero/projections/domain/personal/calibration';
import { goalCases } from './goals.js';
import type { Origin } from './origins.js';

const PATHS = 300;
const STEPS = 50;
const UNCORRECTED = { shift: 0, slope: 1 };

/** What simulated shares are worth: logistic regression of reached on the share's log odds (Platt 1999), by Newton's method. */
export function fitGoal(origins: readonly Origin[], calibration: Calibration): Calibration['goal'] {
  const cases = origins.flatMap((origin) => goalCases(origin, { ...calibration, goal: UNCORRECTED }, PATHS));
  const odds = cases.map(({ probability }) => {
    const kept = Math.min(Math.max(probability, 0.002), 0.998);
    return Math.log(kept / (1 - kept));
  });
  let [shift, slope] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    odds.forEach((x, index) => {
      const p = 1 / (1 + Math.exp(-(shift + slope * x)));
      const error = (cases[index]?.reached ? 1 : 0) - p;
      const weight = p * (1 - p);
      [g0, g1] = [g0 + error, g1 + error * x];
      [h00, h01, h11] = [h00 + weight, h01 + weight * x, h11 + weight * x * x];
    });
    const determinant = h00 * h11 - h01 * h01;
    if (determinant <= 0) break;
    shift += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
  return { shift: rounded(shift), slope: rounded(slope) };
}

import { median } from '@parfinanciero/projections/domain/personal/order-statistics';

/** A forecast of a monthly amount so many months ahead from the past months (ascending) and those of income. */
export type Baseline = (past: readonly number[], income: readonly number[], ahead: number) => number;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What ours is compared with. */
export const BASELINES: Readonly<Record<string, Baseline>> = {
  naive: (past) => past.at(-1) ?? 0,
  'mean of three': (past) => meanOf(past.slice(-3)),
  'damped trend': dampedTrend,
  'median income': (_past, income) => median(income),
};

const GRID = [0.1, 0.3, 0.5, 0.7, 0.9];
const DAMPING = 0.85;

/** Holt's linear trend damped by 0.85 a month, smoothing by the least squared one-step errors on a grid; never negative. */
function dampedTrend(past: readonly number[], _income: readonly number[], ahead: number): number {
  let best = { error: Infinity, level: past[0] ?? 0, trend: 0 };
  for (const alpha of GRID)
    for (const beta of GRID) {
      const fitted = smooth(past, alpha, beta);
      if (fitted.error < best.error) best = fitted;
    }
  let damped = 0;
  for (let step = 1; step <= ahead; step += 1) damped += DAMPING ** step;
  return Math.max(0, best.level + damped * best.trend);
}

function smooth(past: readonly number[], alpha: number, beta: number) {
  let level = past[0] ?? 0;
  let trend = (past[1] ?? level) - level;
  let error = 0;
  for (const value of past.slice(1)) {
    const expected = level + DAMPING * trend;
    error += (value - expected) ** 2;
    const next = expected + alpha * (value - expected);
    trend = beta * (next - level) + (1 - beta) * DAMPING * trend;
    level = next;
  }
  return { error, level, trend };
}

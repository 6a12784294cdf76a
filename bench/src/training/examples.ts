import { cleanHistory } from '@parfinanciero/projections/domain/series/clean-history';
import { NETWORK_STEPS, poolInputs, type PoolInputs } from '@parfinanciero/projections/domain/series/pool-inputs';
import { prepareSeries } from '@parfinanciero/projections/domain/series/prepared-series';

/** A history cut at an origin, what the members make of it, and what came. */
export interface Example {
  readonly inputs: PoolInputs;
  /** Up to NETWORK_STEPS values after the origin, on the scale of the prepared values. */
  readonly actual: Float64Array;
  /** Mean absolute step over one period before the origin; what MASE divides by. */
  readonly seasonalStep: number;
}

/** `history` must not hold anything of `future`. Null where the error has no unit (the history repeats itself exactly). */
export function exampleOf(history: readonly number[], future: readonly number[], period: number): Example | null {
  const { values, unit } = cleanHistory(history);
  const actual = Float64Array.from(future.slice(0, NETWORK_STEPS), (value) => value / unit);
  let seasonalStep = 0;
  const lag = values.length > period ? period : 1;
  for (let t = lag; t < values.length; t += 1)
    seasonalStep += Math.abs(values[t]! - values[t - lag]!) / (values.length - lag);
  if (!(seasonalStep > 0) || actual.length === 0) return null;
  return { inputs: poolInputs(prepareSeries(values, period), NETWORK_STEPS), actual, seasonalStep };
}

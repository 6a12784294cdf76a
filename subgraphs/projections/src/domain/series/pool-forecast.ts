import { bandsAround, type Bands } from './bands.js';
import type { PoolInputs } from './pool-inputs.js';
import { pooledMean, weighedForecasts, type WeighedName } from './pool.js';
import type { SeriesWeights } from './series-weights.js';

export interface PoolForecast extends Bands {
  readonly mean: Float64Array;
  readonly heaviest: WeighedName;
  /** What was weighed, in the order of `WEIGHED`. */
  readonly members: readonly Float64Array[];
}

/** The pool's forecast with its bands, on the scale of the prepared values; nothing below zero where `nonNegative`. */
export function poolForecast(inputs: PoolInputs, weights: SeriesWeights, nonNegative: boolean): PoolForecast {
  const members = weighedForecasts(inputs, weights.correction);
  const { mean: pooled, heaviest } = pooledMean(inputs.features, members, weights.weighting);
  const clipped = (path: Float64Array): Float64Array => (nonNegative ? path.map((value) => Math.max(0, value)) : path);
  const mean = clipped(pooled);
  const { lo80, hi80, lo95, hi95 } = bandsAround(inputs, mean, weights.bands);
  return {
    mean,
    heaviest,
    members,
    lo80: clipped(lo80),
    hi80: clipped(hi80),
    lo95: clipped(lo95),
    hi95: clipped(hi95),
  };
}

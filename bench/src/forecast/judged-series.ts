import { cleanHistory } from '@parfinanciero/projections/domain/series/clean-history';
import { naive2 } from '@parfinanciero/projections/domain/series/naive-models';
import type { Bands } from '@parfinanciero/projections/domain/series/bands';
import { WEIGHED } from '@parfinanciero/projections/domain/series/pool';
import { poolForecast } from '@parfinanciero/projections/domain/series/pool-forecast';
import { poolInputs } from '@parfinanciero/projections/domain/series/pool-inputs';
import { prepareSeries } from '@parfinanciero/projections/domain/series/prepared-series';
import type { SeriesWeights } from '@parfinanciero/projections/domain/series/series-weights';
import type { CompetitionSeries } from '../training/real-examples.js';

export const PERIOD = 12;

/** All forecasts of one series, on the scale of its values. */
export interface JudgedSeries {
  readonly series: CompetitionSeries;
  readonly naive2: Float64Array;
  readonly byModel: ReadonlyMap<string, Float64Array>;
  readonly bands: Bands;
}

/** Forecasts by every model, by all of them with equal weights and by the pool with `weights`. */
export function judgedSeries(series: CompetitionSeries, weights: SeriesWeights): JudgedSeries {
  const { values, unit, nonNegative } = cleanHistory(series.train);
  const scaled = (path: Float64Array): Float64Array => path.map((value) => value * unit);
  const inputs = poolInputs(prepareSeries(values, PERIOD), series.h);
  const { mean, members, lo80, hi80, lo95, hi95 } = poolForecast(inputs, weights, nonNegative);
  const byModel = new Map(WEIGHED.map((name, at) => [name as string, scaled(members[at]!)]));
  const equal = mean.map((_, step) => members.reduce((sum, path) => sum + path[step]!, 0) / members.length);
  byModel.set('equal weights', scaled(equal));
  byModel.set('pool', scaled(mean));
  const bands = { lo80: scaled(lo80), hi80: scaled(hi80), lo95: scaled(lo95), hi95: scaled(hi95) };
  return { series, naive2: scaled(naive2(values, series.h, PERIOD)), byModel, bands };
}

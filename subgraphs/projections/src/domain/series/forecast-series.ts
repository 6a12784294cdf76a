import { cleanHistory } from './clean-history.js';
import { poolForecast } from './pool-forecast.js';
import { poolInputs } from './pool-inputs.js';
import { prepareSeries } from './prepared-series.js';
import { decodeSeriesWeights, type SeriesWeights } from './series-weights.js';
import { ENCODED_SERIES_WEIGHTS } from './weights/pool-weights.js';

export interface SeriesRequest {
  /** Oldest first, equally spaced; null or a number that is not finite is a gap. At least one observed value. */
  readonly train: readonly (number | null)[];
  /** How many steps after the end of `train`, ≥ 1. */
  readonly h: number;
  /** Steps in a season: 12 for months, 4 for quarters, 7 for days, 52 for weeks, 1 for none. Default 12. */
  readonly period?: number;
}

/** Arrays of `h` numbers, in the unit of the history; lo95 ≤ lo80 ≤ mean ≤ hi80 ≤ hi95. */
export interface SeriesForecast {
  readonly mean: number[];
  readonly lo80: number[];
  readonly hi80: number[];
  readonly lo95: number[];
  readonly hi95: number[];
  /** `pool/` and the member with most weight. */
  readonly model: string;
}

let shipped: SeriesWeights | undefined;

/**
 * Forecasts a series of any length, kind and season with the weighted pool and the weights that come with the product.
 * The point forecast is meant for absolute errors (a median more than a mean). Where the history has no negative value,
 * neither have the bands. Pure: the same request, the same answer. Throws RangeError for a history without values or an
 * `h` or `period` that is not a whole number ≥ 1.
 */
export function forecastSeries(request: SeriesRequest): SeriesForecast {
  shipped ??= decodeSeriesWeights(ENCODED_SERIES_WEIGHTS);
  return forecastWith(shipped, request);
}

/** The same with other weights: for benchmarks that train their own. */
export function forecastWith(weights: SeriesWeights, { train, h, period = 12 }: SeriesRequest): SeriesForecast {
  for (const [name, value] of Object.entries({ h, period }))
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${name} must be a whole number from 1`);
  const { values, unit, trailingGap, nonNegative } = cleanHistory(train);
  const inputs = poolInputs(prepareSeries(values, period), h + trailingGap);
  const forecast = poolForecast(inputs, weights, nonNegative);
  const finished = (path: Float64Array): number[] =>
    Array.from(path.subarray(trailingGap), (value) => {
      const scaled = Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value * unit));
      // No minus zero: it is written as 0 and compares unequal in tests.
      return scaled === 0 ? 0 : scaled;
    });
  return {
    mean: finished(forecast.mean),
    lo80: finished(forecast.lo80),
    hi80: finished(forecast.hi80),
    lo95: finished(forecast.lo95),
    hi95: finished(forecast.hi95),
    model: `pool/${forecast.heaviest}`,
  };
}

import { aggregatedSmoothing } from './aggregated-smoothing.js';
import { autoregression } from './autoregression.js';
import { exponentialSmoothing } from './exponential-smoothing.js';
import { naive2, seasonalNaive } from './naive-models.js';
import { withSeason, type PreparedSeries } from './prepared-series.js';
import { seasonalSmoothing } from './seasonal-smoothing.js';
import { theta } from './theta.js';

export type MemberForecast = (series: PreparedSeries, h: number) => Float64Array;

/** Forecasts of the seasonally adjusted series on its transformed scale, kept within reach of what was seen. */
const onLogs =
  (model: (adjusted: Float64Array, h: number, series: PreparedSeries) => Float64Array): MemberForecast =>
  (series, h) =>
    withSeason(series, withinReach(model(series.season.adjusted, h, series), series.season.adjusted));

/** The same on the scale of the values: trends add instead of multiplying. */
const onValues =
  (model: (level: Float64Array, h: number) => Float64Array): MemberForecast =>
  (series, h) =>
    withSeason(series, withinReach(model(series.level, h), series.level).map(series.transform.forward));

/** The models that the pool weighs, in the order of its weights. */
export const POOL_MEMBERS = {
  seasonalNaive: (series, h) => seasonalNaive(series.values, h, series.period),
  naive2: (series, h) => naive2(series.values, h, series.period),
  ses: onLogs((adjusted, h) => exponentialSmoothing(adjusted, h, 'ses').mean),
  damped: onLogs((adjusted, h) => exponentialSmoothing(adjusted, h, 'damped').mean),
  holt: onValues((level, h) => exponentialSmoothing(level, h, 'holt').mean),
  theta: onValues(theta),
  thetaOnLogs: onLogs(theta),
  seasonalEts: onLogs((adjusted, h, { period }) => seasonalSmoothing(adjusted, h, period)),
  autoregression: onLogs((adjusted, h, { period }) => autoregression(adjusted, h, period)),
  aggregated: onLogs((adjusted, h, { period }) => aggregatedSmoothing(adjusted, h, Math.round(period / 4))),
  additiveEts: ({ additive, values, period }, h) => {
    const path = withinReach(seasonalSmoothing(additive.adjusted, h, period), additive.adjusted);
    return path.map((value, step) => value + additive.terms[(values.length + step) % additive.terms.length]!);
  },
  longMean: onLogs((adjusted, h) =>
    new Float64Array(h).fill(adjusted.reduce((sum, v) => sum + v, 0) / adjusted.length),
  ),
} satisfies Record<string, MemberForecast>;

export type MemberName = keyof typeof POOL_MEMBERS;

/** No further beyond the extremes of the history than these are apart. */
function withinReach(forecast: Float64Array, history: Float64Array): Float64Array {
  let [low, high] = [Infinity, -Infinity];
  for (const value of history) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const range = high - low;
  return forecast.map((value) => Math.min(Math.max(value, low - range), high + range));
}

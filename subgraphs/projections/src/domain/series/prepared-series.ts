import { adjustSeason, type SeasonalAdjustment } from './seasonal-adjustment.js';
import { chooseTransform, type Transform } from './transform.js';

/** What every member of the pool starts from: one cleaning, one change of scale, one seasonal adjustment. */
export interface PreparedSeries {
  readonly values: Float64Array;
  readonly period: number;
  readonly transform: Transform;
  /** On the transformed scale. */
  readonly season: SeasonalAdjustment;
  /** The seasonally adjusted series back on the scale of the values. */
  readonly level: Float64Array;
  /** The season as amounts instead of shares: of the values as they are. */
  readonly additive: SeasonalAdjustment;
}

/** Older values than this say little about the next year. */
function longestUseful(period: number): number {
  return Math.min(400, Math.max(60, 15 * period));
}

/** `values` without gaps, at least one; `period` ≥ 1. */
export function prepareSeries(values: Float64Array, period: number): PreparedSeries {
  const recent = values.subarray(Math.max(0, values.length - longestUseful(period)));
  const transform = chooseTransform(recent);
  const season = adjustSeason(recent.map(transform.forward), period);
  const additive = transform.kind === 'log' ? adjustSeason(recent, period) : season;
  return { values: recent, period, transform, season, level: season.adjusted.map(transform.back), additive };
}

/** A forecast of the adjusted, transformed series with its season put back, on the scale of the values. */
export function withSeason(series: PreparedSeries, adjusted: Float64Array): Float64Array {
  const n = series.values.length;
  const { terms } = series.season;
  return adjusted.map((value, step) => series.transform.back(value + terms[(n + step) % terms.length]!));
}

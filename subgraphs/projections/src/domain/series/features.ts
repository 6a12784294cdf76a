import type { PreparedSeries } from './prepared-series.js';
import { lineSlope } from './theta.js';

/** How many numbers `seriesFeatures` returns. */
export const FEATURE_COUNT = 26;

/** Members' paths on the transformed scale without season, for the differences between them. */
export interface MemberPaths {
  readonly ses: Float64Array;
  readonly damped: Float64Array;
  readonly holt: Float64Array;
  readonly theta: Float64Array;
  readonly seasonalEts: Float64Array;
  readonly autoregression: Float64Array;
  readonly seasonalNaive: Float64Array;
  readonly naive2: Float64Array;
}

/** The typical absolute step of the adjusted series: the unit in which paths are compared. 0 for a constant. */
export function typicalStep(adjusted: Float64Array): number {
  const n = adjusted.length;
  const from = Math.max(1, n - 36);
  let sum = 0;
  for (let t = from; t < n; t += 1) sum += Math.abs(adjusted[t]! - adjusted[t - 1]!);
  return n > 1 ? sum / (n - from) : 0;
}

/**
 * What a series looks like, in numbers of the order of one (each within −3…3): length, season, trend, memory, volatility,
 * where the last values lie, and how far the members' forecasts are apart (in steps; zero when `unit` is).
 */
export function seriesFeatures(series: PreparedSeries, paths: MemberPaths, unit: number): Float64Array {
  const { adjusted, shrinkage, strength } = series.season;
  const n = adjusted.length;
  const steps = Float64Array.from({ length: Math.max(n - 1, 0) }, (_, t) => adjusted[t + 1]! - adjusted[t]!);
  const mean = average(adjusted);
  const spread = Math.sqrt(average(adjusted.map((value) => (value - mean) ** 2)));
  const slope = lineSlope(adjusted);
  const lineSpread = Math.abs(slope) * Math.sqrt((n * n - 1) / 12);
  const sizes = steps.map(Math.abs);
  const last = adjusted[n - 1]!;
  const lastYear = average(adjusted.subarray(Math.max(0, n - Math.max(series.period, 6))));
  const over = (a: Float64Array, b: Float64Array): number => {
    if (unit === 0) return 0;
    const at = Math.min(a.length, 12) - 1;
    return (a[at]! - b[at]!) / (unit * Math.sqrt(at + 1));
  };
  const far = (a: Float64Array, b: Float64Array): number =>
    unit === 0 ? 0 : average(a.map((value, step) => Math.abs(value - b[step]!))) / unit;
  const features = [
    Math.log(n) - 4,
    Math.log(n / series.period + 0.5) - 1,
    Math.log(series.period) - 2.5,
    2 * shrinkage - 1,
    2 * strength - 1,
    series.transform.kind === 'log' ? 0.5 : -0.5,
    2 * autocorrelation(steps, 1),
    2 * autocorrelation(steps, 2),
    2 * autocorrelation(steps, series.period),
    spread > 0 ? 2 * Math.min(1, lineSpread / spread) - 1 : -1,
    Math.log(unit + 1e-3) / 2 + 1.5,
    sizes.length > 0 && unit > 0 ? Math.log((average(sizes) + 1e-9) / unit) : 0,
    unit > 0 ? Math.log((Math.max(...sizes.subarray(-60)) + 1e-9) / unit) - 1.2 : 0,
    unit > 0 ? Math.log((spread + 1e-9) / unit) - 1 : 0,
    spread > 0 ? (last - mean) / spread : 0,
    unit > 0 ? (last - lastYear) / (2 * unit) : 0,
    unit > 0 ? (3 * slope) / unit : 0,
    share(sizes, (size) => size < 1e-9),
    over(paths.damped, paths.ses),
    over(paths.theta, paths.ses),
    over(paths.holt, paths.ses) / 2,
    over(paths.seasonalEts, paths.ses),
    over(paths.autoregression, paths.ses),
    over(paths.naive2, paths.ses),
    far(paths.seasonalNaive, paths.ses) / 3 - 1,
    far(paths.naive2, paths.damped) / 3 - 0.5,
  ];
  return Float64Array.from(features, (value) => Math.min(3, Math.max(-3, value)));
}

function average(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length > 0 ? sum / values.length : 0;
}

function share(values: Float64Array, holds: (value: number) => boolean): number {
  return values.length > 0 ? values.filter(holds).length / values.length : 0;
}

function autocorrelation(values: Float64Array, lag: number): number {
  const n = values.length;
  if (n < lag + 4) return 0;
  const mean = average(values);
  let cross = 0;
  let square = 0;
  for (let t = 0; t < n; t += 1) {
    square += (values[t]! - mean) ** 2;
    if (t >= lag) cross += (values[t]! - mean) * (values[t - lag]! - mean);
  }
  return square > 0 ? cross / square : 0;
}

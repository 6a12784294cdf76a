import { exponentialSmoothing } from './exponential-smoothing.js';

/**
 * The damped trend of means over `width` steps, read between their middles on straight lines: aggregation in time takes
 * noise away and shows slow movements that single steps hide (Kourentzes, Petropoulos and Trapero, "Improving forecasting
 * by estimating time series structural components across multiple frequencies", IJF 30, 2014).
 */
export function aggregatedSmoothing(adjusted: Float64Array, h: number, width: number): Float64Array {
  const buckets = Math.floor(adjusted.length / width);
  if (buckets < 4 || width < 2) return exponentialSmoothing(adjusted, h, 'damped').mean;
  const start = adjusted.length - buckets * width;
  const means = new Float64Array(buckets).map((_, at) => {
    const from = start + at * width;
    return adjusted.subarray(from, from + width).reduce((sum, value) => sum + value, 0) / width;
  });
  const path = exponentialSmoothing(means, Math.ceil(h / width) + 1, 'damped').mean;
  return new Float64Array(h).map((_, step) => {
    const place = (step + 0.5) / width - 0.5;
    const before = Math.floor(place);
    const left = before < 0 ? means[buckets - 1]! : path[before]!;
    return left + (path[before + 1]! - left) * (place - before);
  });
}

import { exponentialSmoothing } from './exponential-smoothing.js';

/**
 * The Theta method on a seasonally adjusted series: simple exponential smoothing plus half the slope of the straight
 * line through all values (Assimakopoulos and Nikolopoulos, IJF 16, 2000, in the form of Hyndman and Billah, IJF 19,
 * 2003).
 */
export function theta(adjusted: Float64Array, h: number): Float64Array {
  const n = adjusted.length;
  const { mean, alpha } = exponentialSmoothing(adjusted, h, 'ses');
  if (n < 4) return mean;
  const slope = lineSlope(adjusted);
  const settled = (1 - (1 - alpha) ** n) / alpha;
  return mean.map((level, step) => level + (slope / 2) * (step + settled));
}

/** Slope of the least-squares line over t = 0 … n − 1; 0 for a single value. */
export function lineSlope(values: Float64Array): number {
  const n = values.length;
  if (n < 2) return 0;
  const middle = (n - 1) / 2;
  let cross = 0;
  let square = 0;
  values.forEach((value, t) => {
    cross += (t - middle) * value;
    square += (t - middle) ** 2;
  });
  return cross / square;
}

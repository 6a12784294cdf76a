import { median } from '../streams/expected-amount.js';

/** Middle and scale of values that a few wild ones don't move: the median, and the median absolute deviation × 1.4826. */
export const robustly = (values: readonly number[]): { middle: number; scale: number } => {
  const middle = median(values);
  return { middle, scale: 1.4826 * median(values.map((value) => Math.abs(value - middle))) };
};

/** The value at share `at` (0…1) of ascending values, linear between neighbours; 0 for none. */
export function quantileOfSorted(ascending: ArrayLike<number>, at: number): number {
  const last = ascending.length - 1;
  if (last < 0) return 0;
  const place = Math.min(Math.max(at, 0), 1) * last;
  const below = Math.floor(place);
  const low = ascending[below] ?? 0;
  const high = ascending[Math.min(below + 1, last)] ?? low;
  return low + (high - low) * (place - below);
}

/** The value at share `at` of values in any order. */
export const quantile = (values: readonly number[], at: number): number =>
  quantileOfSorted(
    [...values].sort((a, b) => a - b),
    at,
  );

/** The middle value; 0 for none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The mean; 0 for none. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Median absolute deviation from the median. */
export function medianDeviation(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

import { classicalFactors, isSeasonal } from './classical-decomposition.js';

/** The last value, `h` times. */
export function naive(values: Float64Array, h: number): Float64Array {
  return new Float64Array(h).fill(values[values.length - 1]!);
}

/** The values of one period ago, repeated; the last value where the history is shorter than a period. */
export function seasonalNaive(values: Float64Array, h: number, period: number): Float64Array {
  const n = values.length;
  if (n < period) return naive(values, h);
  return new Float64Array(h).map((_, step) => values[n - period + (step % period)]!);
}

/**
 * Naive2 of the M competitions: the last value of the seasonally adjusted series (classical multiplicative
 * decomposition, where the 90 % test finds a season), times the factor of the month forecast.
 */
export function naive2(values: Float64Array, h: number, period: number): Float64Array {
  if (!isSeasonal(values, period)) return naive(values, h);
  const factors = classicalFactors(values, period);
  const n = values.length;
  const level = values[n - 1]! / factors[(n - 1) % period]!;
  return new Float64Array(h).map((_, step) => level * factors[(n + step) % period]!);
}

/** A monotone change of scale on which season and trend add up. */
export interface Transform {
  readonly kind: 'log' | 'identity';
  readonly forward: (value: number) => number;
  readonly back: (value: number) => number;
}

/** The smallest value after the shift, as a share of the mean: keeps a zero from becoming minus infinity. */
const FLOOR_SHARE = 0.05;

/**
 * Logs where nothing is below zero, shifted just enough that the smallest value is a twentieth of the mean; the series
 * as it is otherwise (or when it is all zeros).
 */
export function chooseTransform(values: Float64Array): Transform {
  let mean = 0;
  let smallest = Infinity;
  for (const value of values) {
    mean += value / values.length;
    smallest = Math.min(smallest, value);
  }
  if (smallest < 0 || !(mean > 0)) return { kind: 'identity', forward: (value) => value, back: (value) => value };
  const shift = Math.max(0, FLOOR_SHARE * mean - smallest);
  const lowest = FLOOR_SHARE * FLOOR_SHARE * mean;
  return {
    kind: 'log',
    forward: (value) => Math.log(Math.max(value + shift, lowest)),
    back: (value) => Math.exp(value) - shift,
  };
}

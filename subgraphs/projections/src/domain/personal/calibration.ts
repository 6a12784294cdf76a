/** Quantiles of pooled forecast errors, in units of a ledger's own scale; `at` and `value` ascending. */
export interface ErrorShape {
  readonly at: readonly number[];
  readonly value: readonly number[];
}

/** The unit of errors below and above the expected value, minor units. */
export interface ErrorScale {
  readonly below: number;
  readonly above: number;
}

/** What was learnt from many ledgers about how far off a projection is. Few and smooth: they must hold elsewhere. */
export interface Calibration {
  readonly income: ErrorShape;
  readonly spending: ErrorShape;
  /** Of cumulative net flow. */
  readonly net: ErrorShape;
  /** Dispersion that a ledger of no history is given (mean absolute deviation over level), and the months that it weighs. */
  readonly priorSpread: { readonly income: number; readonly spending: number; readonly months: number };
  /** Scale × √(1 + shortHistory ÷ months + perMonth × (months ahead − 1)). */
  readonly growth: { readonly shortHistory: number; readonly perMonth: number };
  /** Of the simulation's standard normal draws. */
  readonly dependence: {
    /** What income's draw of a month adds to that of its spending. */
    readonly together: number;
    /** What income's draw of the month before adds to it. */
    readonly carried: number;
    /** Correlation of a path's months of income. */
    readonly lasting: number;
  };
}

export { CALIBRATION } from './calibration-values.js';

/** The value at a share 0…1 of what may come instead of the expected value, minor units. */
export function valueAt(expected: number, { below, above }: ErrorScale, shape: ErrorShape, share: number): number {
  const error = errorAt(shape, share);
  return expected + error * (error < 0 ? below : above);
}

/** The error at a share 0…1; straight lines between the fitted ones, level beyond them. */
export function errorAt({ at, value }: ErrorShape, share: number): number {
  let high = 0;
  while (high < at.length && (at[high] ?? 1) < share) high += 1;
  const above = value[Math.min(high, value.length - 1)] ?? 0;
  if (high === 0 || high === at.length) return above;
  const [from, to] = [at[high - 1] ?? 0, at[high] ?? 1];
  const below = value[high - 1] ?? 0;
  return below + ((above - below) * (share - from)) / (to - from);
}

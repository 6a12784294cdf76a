/** Quantiles of pooled forecast errors, in units of a ledger's own scale; `at` and `value` ascending. */
export interface ErrorShape {
  readonly at: readonly number[];
  readonly value: readonly number[];
}

/** What was learnt from many ledgers about how far off a projection is. Few and smooth: they must hold elsewhere. */
export interface Calibration {
  readonly income: ErrorShape;
  readonly spending: ErrorShape;
  /** Dispersion that a ledger of no history is given (mean absolute deviation over level), and the months that it weighs. */
  readonly priorSpread: { readonly income: number; readonly spending: number; readonly months: number };
  /** Scale × √(1 + shortHistory ÷ months + perMonth × (months ahead − 1)). */
  readonly growth: { readonly shortHistory: number; readonly perMonth: number };
  /** Correlations of the simulation's normal draws. */
  readonly dependence: {
    /** Income and spending of one month. */
    readonly together: number;
    /** What months of a path have in common. */
    readonly lasting: number;
  };
  /** probability → σ(shift + slope × logit(share of paths)). */
  readonly goal: { readonly shift: number; readonly slope: number };
}

export { CALIBRATION } from './calibration-values.js';

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

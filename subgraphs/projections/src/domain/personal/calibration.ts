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

const AT = [0.005, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.995];

/** Fitted by `bench/src/personal/fit.ts`. */
export const CALIBRATION: Calibration = {
  income: { at: AT, value: [-2.6, -1.9, -1.1, -0.4, 0, 0.4, 1.3, 3.2, 6] },
  spending: { at: AT, value: [-2, -1.7, -1.3, -0.7, 0, 0.8, 1.8, 3.6, 6] },
  priorSpread: { income: 0.3, spending: 0.45, months: 6 },
  growth: { shortHistory: 1, perMonth: 0.05 },
  dependence: { together: 0.3, lasting: 0.2 },
  goal: { shift: 0, slope: 0.8 },
};

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

/** What is held fixed: SES has no trend, Holt's is undamped, the damped one fades by φ a step. */
export type SmoothingKind = 'ses' | 'holt' | 'damped';

interface Candidate {
  readonly error: number;
  readonly level: number;
  readonly trend: number;
  readonly phi: number;
  readonly alpha: number;
}

export interface SmoothingFit {
  readonly mean: Float64Array;
  /** Weighted over the candidates: of the level's smoothing, 0…1. */
  readonly alpha: number;
}

const ALPHAS = [0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.55, 0.7, 0.85, 0.99];
const TREND_SHARES = [0.01, 0.06, 0.15, 0.35];
const PHIS = [0.8, 0.9, 0.95, 0.98];
/** A likelihood of more than this many points is not believed: models are never that true. */
const MOST_EVIDENCE = 60;

/**
 * Exponential smoothing with additive errors: SES, Holt's linear trend or the damped trend. These models are linear in
 * their initial states, so those are solved for by least squares in closed form; over the smoothing parameters the
 * forecasts are averaged by likelihood on a fixed grid, which is steadier than the single best point (Hyndman et al.,
 * "Forecasting with Exponential Smoothing", 2008, chapters 2 and 5).
 */
export function exponentialSmoothing(values: Float64Array, h: number, kind: SmoothingKind): SmoothingFit {
  const n = values.length;
  if (n < 3 || (kind !== 'ses' && n < 5)) return shortFit(values, h);
  const candidates: Candidate[] = [];
  for (const alpha of ALPHAS) {
    if (kind === 'ses') candidates.push(withLevel(values, alpha));
    else
      for (const share of TREND_SHARES)
        for (const phi of kind === 'holt' ? [1] : PHIS) candidates.push(withTrend(values, alpha, alpha * share, phi));
  }
  let best = Infinity;
  for (const { error } of candidates) best = Math.min(best, error);
  const floor = best + 1e-12;
  const evidence = Math.min(n - 2, MOST_EVIDENCE) / 2;
  const mean = new Float64Array(h);
  let total = 0;
  let alpha = 0;
  for (const candidate of candidates) {
    const weight = Math.exp(-evidence * Math.log((candidate.error + 1e-12) / floor));
    if (weight < 1e-4) continue;
    total += weight;
    alpha += weight * candidate.alpha;
    let ahead = 0;
    let power = 1;
    for (let step = 0; step < h; step += 1) {
      power *= candidate.phi;
      ahead += power;
      mean[step]! += weight * (candidate.level + ahead * candidate.trend);
    }
  }
  return { mean: mean.map((sum) => sum / total), alpha: alpha / total };
}

/** One or two points say nothing of how they move; three or four nothing of a trend. */
function shortFit(values: Float64Array, h: number): SmoothingFit {
  const n = values.length;
  if (n >= 3) return exponentialSmoothing(values, h, 'ses');
  const last = values[n - 1]!;
  const level = n === 2 ? 0.7 * last + 0.3 * values[0]! : last;
  return { mean: new Float64Array(h).fill(level), alpha: 0.7 };
}

/** Errors are e = e⁰ + l₀·e¹ with e⁰ from a start at zero and e¹ = −(1 − α)^t. */
function withLevel(values: Float64Array, alpha: number): Candidate {
  let level = 0;
  let start = 1;
  let cross = 0;
  let square = 0;
  let own = 0;
  for (const value of values) {
    const error = value - level;
    own += error * error;
    cross += error * start;
    square += start * start;
    level += alpha * error;
    start *= 1 - alpha;
  }
  const initial = cross / square;
  return {
    error: Math.max(0, own - initial * cross),
    level: level + start * initial,
    trend: 0,
    phi: 1,
    alpha,
  };
}

/** As `withLevel` with two initial states, level and trend: three recursions and a 2 × 2 system. */
function withTrend(values: Float64Array, alpha: number, beta: number, phi: number): Candidate {
  let [l0, b0, l1, b1, l2, b2] = [0, 0, 1, 0, 0, 1];
  let [own, c1, c2, s11, s12, s22] = [0, 0, 0, 0, 0, 0];
  for (const value of values) {
    const f0 = l0 + phi * b0;
    const f1 = l1 + phi * b1;
    const f2 = l2 + phi * b2;
    const error = value - f0;
    own += error * error;
    c1 += error * f1;
    c2 += error * f2;
    s11 += f1 * f1;
    s12 += f1 * f2;
    s22 += f2 * f2;
    l0 = f0 + alpha * error;
    b0 = phi * b0 + beta * error;
    l1 = f1 - alpha * f1;
    b1 = phi * b1 - beta * f1;
    l2 = f2 - alpha * f2;
    b2 = phi * b2 - beta * f2;
  }
  const ridge = 1e-9 * (s11 + s22) + 1e-300;
  const determinant = (s11 + ridge) * (s22 + ridge) - s12 * s12;
  const x1 = ((s22 + ridge) * c1 - s12 * c2) / determinant;
  const x2 = ((s11 + ridge) * c2 - s12 * c1) / determinant;
  const error = own - 2 * (x1 * c1 + x2 * c2) + x1 * x1 * s11 + 2 * x1 * x2 * s12 + x2 * x2 * s22;
  return {
    error: Math.max(0, error),
    level: l0 + x1 * l1 + x2 * l2,
    trend: b0 + x1 * b1 + x2 * b2,
    phi,
    alpha,
  };
}

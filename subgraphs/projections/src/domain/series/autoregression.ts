import { solveSymmetric } from './linear-solve.js';

/** Prior standard deviation of the first coefficient; that of lag i is divided by √i. */
const TIGHTNESS = 0.5;
/** How many observations' worth of evidence a drift has to overcome. */
const DRIFT_DOUBT = 100;

/**
 * Autoregression on the differences of a seasonally adjusted series, with a ridge in the spirit of Litterman's prior
 * ("Forecasting with Bayesian vector autoregressions", JBES 4, 1986): a random walk unless the data say otherwise, older
 * lags less likely to matter, but for those of one period, which may still carry what the adjustment left.
 */
export function autoregression(adjusted: Float64Array, h: number, period: number): Float64Array {
  const n = adjusted.length;
  const last = adjusted[n - 1]!;
  if (n < 8) return new Float64Array(h).fill(last);
  const lags = lagsFor(n, period);
  const start = lags[lags.length - 1]!;
  let differences = 0;
  for (let t = 1; t < n; t += 1) differences += (adjusted[t]! - adjusted[t - 1]!) ** 2 / (n - 1);
  if (!(differences > 0)) return new Float64Array(h).fill(last);
  const size = lags.length + 1;
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  const row = new Float64Array(size);
  const step = (t: number): number => adjusted[t]! - adjusted[t - 1]!;
  const unit = Math.sqrt(differences);
  for (let t = start + 1; t < n; t += 1) {
    lags.forEach((lag, at) => (row[at] = step(t - lag)));
    row[size - 1] = unit;
    for (let i = 0; i < size; i += 1) {
      right[i]! += row[i]! * step(t);
      for (let j = 0; j <= i; j += 1) gram[i]![j]! += row[i]! * row[j]!;
    }
  }
  lags.forEach((lag, at) => {
    const spread = TIGHTNESS / (lag < period || period < 4 ? Math.sqrt(lag) : 2);
    gram[at]![at]! += differences / spread ** 2;
  });
  gram[size - 1]![size - 1]! += differences * DRIFT_DOUBT;
  const coefficients = solveSymmetric(gram, right);
  const steps = Array.from({ length: n - 1 }, (_, t) => step(t + 1));
  const mean = new Float64Array(h);
  let level = last;
  for (let ahead = 0; ahead < h; ahead += 1) {
    let next = coefficients[size - 1]! * unit;
    lags.forEach((lag, at) => (next += coefficients[at]! * steps[steps.length - lag]!));
    steps.push(next);
    level += next;
    mean[ahead] = level;
  }
  return mean;
}

function lagsFor(n: number, period: number): number[] {
  const near = Math.max(1, Math.min(6, Math.floor(n / 6)));
  const lags = Array.from({ length: near }, (_, at) => at + 1);
  if (period > near && period <= 24 && n >= 3 * period) lags.push(period, period + 1);
  return lags;
}

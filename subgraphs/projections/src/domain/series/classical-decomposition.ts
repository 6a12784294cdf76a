/**
 * The test of the M4 competition: is the autocorrelation at the seasonal lag outside its 90 % band (Bartlett's
 * formula)? Never for fewer than three whole periods.
 */
export function isSeasonal(values: Float64Array, period: number): boolean {
  const n = values.length;
  if (period < 2 || n < 3 * period) return false;
  let mean = 0;
  for (const value of values) mean += value / n;
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let t = lag; t < n; t += 1) sum += (values[t]! - mean) * (values[t - lag]! - mean);
    return sum;
  };
  const variance = covariance(0);
  if (!(variance > 0)) return false;
  let squares = 0;
  for (let lag = 1; lag < period; lag += 1) squares += (covariance(lag) / variance) ** 2;
  const limit = (1.645 / Math.sqrt(n)) * Math.sqrt(1 + 2 * squares);
  return Math.abs(covariance(period) / variance) > limit;
}

/**
 * Centred moving average over one period (2 × m for an even one); NaN where the window does not fit.
 */
export function centredAverage(values: Float64Array, period: number): Float64Array {
  const n = values.length;
  const half = Math.floor(period / 2);
  const average = new Float64Array(n).fill(NaN);
  for (let t = half; t + half < n; t += 1) {
    let sum = 0;
    for (let lag = -half; lag <= half; lag += 1) {
      const edge = period % 2 === 0 && (lag === -half || lag === half);
      sum += values[t + lag]! * (edge ? 0.5 : 1);
    }
    average[t] = sum / period;
  }
  return average;
}

/**
 * Multiplicative seasonal factors of the classical decomposition (mean one), by position in the period counted from the
 * first value. Factors are kept above a hundredth so that they can be divided by.
 */
export function classicalFactors(values: Float64Array, period: number): Float64Array {
  const average = centredAverage(values, period);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  values.forEach((value, t) => {
    const level = average[t]!;
    if (!(level > 0)) return;
    sums[t % period]! += value / level;
    counts[t % period]! += 1;
  });
  const factors = sums.map((sum, at) => (counts[at]! > 0 ? sum / counts[at]! : 1));
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / period;
  return factors.map((factor) => Math.max(mean > 0 ? factor / mean : 1, 0.01));
}

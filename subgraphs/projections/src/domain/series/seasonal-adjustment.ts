import { centredAverage } from './classical-decomposition.js';

export interface SeasonalAdjustment {
  /** Additive seasonal terms by position in the period, counted from the first value; they sum to zero. */
  readonly terms: Float64Array;
  /** The series without them. */
  readonly adjusted: Float64Array;
  /** 0 = the terms were taken as found, 1 = nothing of them is left. */
  readonly shrinkage: number;
  /** Share of the detrended variance that the season explains, 0…1. */
  readonly strength: number;
}

/** How much an older year counts, per year. */
const FORGETTING = 0.78;

/**
 * Seasonal terms as means of what remains beside a centred moving average, newer years counting more, shrunk towards
 * zero by James and Stein's rule: the less the terms stand out from their own sampling error, the less of them is kept
 * (Miller and Williams, "Shrinkage estimators of time series seasonal factors", IJF 19, 2003). With fewer than two whole
 * periods there is no season.
 */
export function adjustSeason(values: Float64Array, period: number): SeasonalAdjustment {
  const n = values.length;
  const none = { terms: new Float64Array(Math.max(period, 1)), adjusted: values, shrinkage: 1, strength: 0 };
  if (period < 2 || n < 2 * period) return none;
  let estimate = estimateTerms(values, centredAverage(values, period), period);
  if (n >= 3 * period) {
    // Once more against a trend that reaches both ends and follows turns faster.
    const adjusted = values.map((value, t) => value - estimate.terms[t % period]!);
    estimate = estimateTerms(values, localTrend(adjusted, period), period);
  }
  if (estimate.shrinkage >= 1) return none;
  const terms = estimate.terms;
  return { ...estimate, adjusted: values.map((value, t) => value - terms[t % period]!) };
}

/** Weighted local mean with triangular weights, renormalised at the ends. */
function localTrend(values: Float64Array, period: number): Float64Array {
  const n = values.length;
  const width = Math.max(2, Math.round((3 * period) / 4));
  return values.map((_, t) => {
    let sum = 0;
    let weight = 0;
    const reach = Math.min(width, t, n - 1 - t);
    for (let lag = -reach; lag <= reach; lag += 1) {
      const w = width + 1 - Math.abs(lag);
      sum += w * values[t + lag]!;
      weight += w;
    }
    return sum / weight;
  });
}

function estimateTerms(values: Float64Array, trend: Float64Array, period: number) {
  const n = values.length;
  const weights = new Float64Array(period);
  const squaredWeights = new Float64Array(period);
  const means = new Float64Array(period);
  const weightOf = (t: number): number => FORGETTING ** Math.floor((n - 1 - t) / period);
  for (let t = 0; t < n; t += 1) {
    if (Number.isNaN(trend[t]!)) continue;
    const w = weightOf(t);
    weights[t % period]! += w;
    squaredWeights[t % period]! += w * w;
    means[t % period]! += w * (values[t]! - trend[t]!);
  }
  for (let at = 0; at < period; at += 1) means[at] = weights[at]! > 0 ? means[at]! / weights[at]! : 0;
  let within = 0;
  let freedom = 0;
  for (let t = 0; t < n; t += 1) {
    if (Number.isNaN(trend[t]!)) continue;
    within += weightOf(t) * (values[t]! - trend[t]! - means[t % period]!) ** 2;
    freedom += weightOf(t);
  }
  for (let at = 0; at < period; at += 1) if (weights[at]! > 0) freedom -= squaredWeights[at]! / weights[at]!;
  const centre = means.reduce((sum, mean) => sum + mean, 0) / period;
  const terms = means.map((mean) => mean - centre);
  const between = terms.reduce((sum, term) => sum + term * term, 0) / (period - 1);
  if (!(between > 0)) return { terms, shrinkage: 1, strength: 0 };
  const noise = freedom > 0.5 ? within / freedom : between;
  let sampling = 0;
  for (let at = 0; at < period; at += 1)
    sampling += (noise * (weights[at]! > 0 ? squaredWeights[at]! / weights[at]! ** 2 : 1)) / period;
  const shrinkage =
    period > 3
      ? Math.min(1, ((period - 3) / (period - 1)) * (sampling / between))
      : Math.min(1, (0.5 * sampling) / between);
  return {
    terms: terms.map((term) => term * (1 - shrinkage)),
    shrinkage,
    strength: Math.max(0, 1 - noise / (noise + between)),
  };
}

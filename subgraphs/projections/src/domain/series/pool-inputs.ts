import { POOL_MEMBERS, type MemberName } from './pool-members.js';
import { FEATURE_COUNT, seriesFeatures, typicalStep } from './features.js';
import type { PreparedSeries } from './prepared-series.js';

/** Steps that the networks know; later ones are treated as the last of these. */
export const NETWORK_STEPS = 24;
const WINDOW = 30;
const PROBES = [0, 2, 5, 11, 17, 23] as const;
const PROBED = [
  'ses',
  'damped',
  'thetaOnLogs',
  'seasonalEts',
  'autoregression',
  'aggregated',
] as const satisfies MemberName[];

/** Inputs of the correcting network: features, the last values, and where the members go. */
export const CORRECTION_INPUTS = FEATURE_COUNT + WINDOW + PROBES.length * PROBED.length;

/** Everything the pool knows of a series before weighing. */
export interface PoolInputs {
  readonly series: PreparedSeries;
  readonly h: number;
  /** By member, on the scale of the values, `h` steps. */
  readonly forecasts: ReadonlyMap<MemberName, Float64Array>;
  readonly features: Float64Array;
  /** Typical step on the transformed scale. */
  readonly unit: number;
  /** Mean of the members that hold up everywhere, on the transformed scale with season, at least NETWORK_STEPS long. */
  readonly consensus: Float64Array;
  /** Null for a series that never moved: there is nothing to correct. */
  readonly correctionInput: Float64Array | null;
}

export function poolInputs(series: PreparedSeries, h: number): PoolInputs {
  const steps = Math.max(h, NETWORK_STEPS);
  const forecasts = new Map<MemberName, Float64Array>();
  const paths = new Map<MemberName, Float64Array>();
  const { terms, adjusted } = series.season;
  const n = adjusted.length;
  for (const name of Object.keys(POOL_MEMBERS) as MemberName[]) {
    const forecast = POOL_MEMBERS[name](series, steps);
    forecasts.set(name, forecast.subarray(0, h));
    paths.set(
      name,
      forecast.map((value, step) => series.transform.forward(value) - terms[(n + step) % terms.length]!),
    );
  }
  const path = (name: MemberName): Float64Array => paths.get(name)!;
  const unit = typicalStep(adjusted);
  const byName = Object.fromEntries(paths) as Record<MemberName, Float64Array>;
  const features = seriesFeatures(series, byName, unit);
  const consensus = new Float64Array(steps).map((_, step) => {
    let sum = 0;
    for (const name of PROBED) sum += path(name)[step]!;
    return sum / PROBED.length + terms[(n + step) % terms.length]!;
  });
  return { series, h, forecasts, features, unit, consensus, correctionInput: correctionInput() };

  function correctionInput(): Float64Array | null {
    if (!(unit > 1e-9)) return null;
    const input = new Float64Array(CORRECTION_INPUTS);
    input.set(features);
    let at = FEATURE_COUNT;
    const anchor = path('ses')[0]!;
    const squash = (value: number): number => value / (4 + Math.abs(value));
    for (let lag = 1; lag <= WINDOW; lag += 1)
      input[at++] = lag <= n ? squash((adjusted[n - lag]! - anchor) / unit) : 0;
    for (const name of PROBED) for (const step of PROBES) input[at++] = squash((path(name)[step]! - anchor) / unit);
    return input;
  }
}

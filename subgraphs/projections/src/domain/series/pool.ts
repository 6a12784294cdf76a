import { memberWeights } from './member-weights.js';
import { runNetwork, type Network } from './network.js';
import { POOL_MEMBERS, type MemberName } from './pool-members.js';
import { NETWORK_STEPS, type PoolInputs } from './pool-inputs.js';

/** What the pool weighs: its members and the corrected consensus. */
export type WeighedName = MemberName | 'network';

/** In the order of the weighting networks' outputs. */
export const WEIGHED: readonly WeighedName[] = [...(Object.keys(POOL_MEMBERS) as MemberName[]), 'network'];

/** The members' consensus moved by the mean answer of the correcting networks, on the scale of the values. */
export function correctedConsensus(inputs: PoolInputs, correction: readonly Network[]): Float64Array {
  const { series, consensus, unit, correctionInput, h } = inputs;
  const moves = new Float64Array(NETWORK_STEPS);
  if (correctionInput)
    for (const network of correction)
      runNetwork(network, correctionInput).forEach((move, step) => (moves[step]! += move / correction.length));
  return new Float64Array(h).map((_, step) => {
    const move = moves[Math.min(step, NETWORK_STEPS - 1)]!;
    return series.transform.back(consensus[step]! + unit * move);
  });
}

/** Forecasts of all that is weighed, in the order of `WEIGHED`. */
export function weighedForecasts(inputs: PoolInputs, correction: readonly Network[]): Float64Array[] {
  return [...inputs.forecasts.values(), correctedConsensus(inputs, correction)];
}

/**
 * The weighted mean of `forecasts`; weights from the mean answer of the weighting networks to the features.
 * `heaviest` is who has the largest weight over all steps.
 */
export function pooledMean(
  features: Float64Array,
  forecasts: readonly Float64Array[],
  weighting: readonly Network[],
): { mean: Float64Array; heaviest: WeighedName } {
  const members = forecasts.length;
  const answer = new Float64Array(2 * members);
  for (const network of weighting)
    runNetwork(network, features).forEach((logit, at) => (answer[at]! += logit / weighting.length));
  const totals = new Float64Array(members);
  const mean = forecasts[0]!.map((_, step) => {
    const { weights } = memberWeights(answer, members, step);
    let sum = 0;
    weights.forEach((weight, m) => {
      totals[m]! += weight;
      sum += weight * forecasts[m]![step]!;
    });
    return sum;
  });
  return { mean, heaviest: WEIGHED[totals.indexOf(Math.max(...totals))]! };
}

import { NETWORK_STEPS } from './pool-inputs.js';

/**
 * Weights of the members at a step (0 = the first), a softmax over logits that move from the answer's first half, for
 * the first step, to its second half, for the last one that the network knows. `late` says how far along, 0…1.
 */
export function memberWeights(
  answer: Float64Array,
  members: number,
  step: number,
): { weights: Float64Array; late: number } {
  const late = Math.min(1, Math.log1p(step) / Math.log(NETWORK_STEPS));
  const weights = new Float64Array(members);
  let largest = -Infinity;
  for (let m = 0; m < members; m += 1) {
    weights[m] = answer[m]! * (1 - late) + answer[members + m]! * late;
    largest = Math.max(largest, weights[m]!);
  }
  let total = 0;
  for (let m = 0; m < members; m += 1) total += weights[m] = Math.exp(weights[m]! - largest);
  for (let m = 0; m < members; m += 1) weights[m]! /= total;
  return { weights, late };
}

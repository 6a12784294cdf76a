import type { Network } from '@parfinanciero/projections/domain/series/network';
import { memberWeights } from '@parfinanciero/projections/domain/series/member-weights';
import type { Draws } from './draws.js';
import { NetworkTrainer } from './gradient-network.js';

export interface WeightingExample {
  readonly features: Float64Array;
  /** By member, in the order of the weights. */
  readonly forecasts: readonly Float64Array[];
  readonly actual: Float64Array;
  /** What an absolute error of one costs, by step: sMAPE and MASE in equal parts. */
  readonly costs: Float64Array;
  readonly weight: number;
}

const THIN = 3;

/**
 * Trains the network whose answer becomes the members' weights, on the error of the weighted forecast itself, as in
 * FFORMA (Montero-Manso, Athanasopoulos, Hyndman and Talagala, IJF 36, 2020), but with its exact gradient.
 */
export function trainWeighting(
  network: Network,
  examples: readonly WeightingExample[],
  draw: Draws,
  { epochs, rate, batch = 32, decay = 0.02 }: { epochs: number; rate: number; batch?: number; decay?: number },
): void {
  const trainer = new NetworkTrainer(network, decay);
  const total = epochs * examples.length;
  const outputs = network[network.length - 1]!.outputs;
  for (let done = 0; done < total; done += 1) {
    const { features, forecasts, actual, costs, weight } = examples[draw.below(examples.length)]!;
    const answer = trainer.forward(features);
    const gradient = new Float64Array(outputs);
    const members = forecasts.length;
    // Every third step, another third each time: neighbours say nearly the same.
    for (let step = draw.below(THIN); step < actual.length; step += THIN) {
      const { weights, late } = memberWeights(answer, members, step);
      let mean = 0;
      for (let m = 0; m < members; m += 1) mean += weights[m]! * forecasts[m]![step]!;
      const slope = (weight * costs[step]! * Math.sign(mean - actual[step]!) * THIN) / actual.length;
      for (let m = 0; m < members; m += 1) {
        const byLogit = slope * weights[m]! * (forecasts[m]![step]! - mean);
        gradient[m]! += byLogit * (1 - late);
        gradient[members + m]! += byLogit * late;
      }
    }
    trainer.backward(gradient);
    if ((done + 1) % batch === 0) trainer.update(rate * 0.5 * (1 + Math.cos((Math.PI * done) / total)));
  }
}

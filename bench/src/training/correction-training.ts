import type { Network } from '@parfinanciero/projections/domain/series/network';
import { NETWORK_STEPS } from '@parfinanciero/projections/domain/series/pool-inputs';
import type { Draws } from './draws.js';
import type { Example } from './examples.js';
import { NetworkTrainer } from './gradient-network.js';

export interface CorrectionExample {
  readonly input: Float64Array;
  /** (what came − consensus) / typical step, on the transformed scale. */
  readonly targets: Float64Array;
  readonly weight: number;
}

export function correctionExample({ inputs, actual, seasonalStep }: Example): CorrectionExample | null {
  const { series, consensus, unit, correctionInput } = inputs;
  if (!correctionInput) return null;
  const targets = actual.map((value, step) => (series.transform.forward(value) - consensus[step]!) / unit);
  const mean = series.values.reduce((sum, value) => sum + value, 0) / series.values.length;
  // A step's worth in the two measures that count: of the seasonal step and, where there are percentages, of the level.
  const relative = series.transform.kind === 'log' ? unit : 0;
  const scaled = series.transform.kind === 'log' ? (unit * Math.abs(mean)) / seasonalStep : unit / seasonalStep;
  return { input: correctionInput, targets, weight: Math.min(scaled, 3) + Math.min(relative / 0.12, 3) };
}

/** Minimises the weighted absolute error (smoothed near zero), in place; the rate falls to nothing along a cosine. */
export function trainCorrection(
  network: Network,
  examples: readonly CorrectionExample[],
  draw: Draws,
  { epochs, rate, batch = 64, decay = 0.01 }: { epochs: number; rate: number; batch?: number; decay?: number },
): void {
  const trainer = new NetworkTrainer(network, decay);
  const gradient = new Float64Array(NETWORK_STEPS);
  const total = epochs * examples.length;
  for (let done = 0; done < total; done += 1) {
    const { input, targets, weight } = examples[draw.below(examples.length)]!;
    const output = trainer.forward(input);
    gradient.fill(0);
    for (let step = 0; step < targets.length; step += 1) {
      const error = output[step]! - targets[step]!;
      gradient[step] = (weight * Math.max(-1, Math.min(1, error / 0.5))) / targets.length;
    }
    trainer.backward(gradient);
    if ((done + 1) % batch === 0) trainer.update(rate * 0.5 * (1 + Math.cos((Math.PI * done) / total)));
  }
}

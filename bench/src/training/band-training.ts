import {
  bandAnswer,
  bandInput,
  bandUnit,
  stepWidths,
  stretchOf,
  STRETCH_ENDS,
  type BandFactors,
} from '@parfinanciero/projections/domain/series/bands';
import type { Network } from '@parfinanciero/projections/domain/series/network';
import type { PoolInputs } from '@parfinanciero/projections/domain/series/pool-inputs';
import type { Draws } from './draws.js';
import { NetworkTrainer } from './gradient-network.js';

/** How far beyond the forecast the truth lay, in units of the bands: above zero = above. */
export interface BandExample {
  readonly inputs: PoolInputs;
  readonly input: Float64Array;
  readonly misses: Float64Array;
  readonly weight: number;
}

/** `mean` must come from weights that have not seen `actual`. Null where widths have no unit. */
export function bandExample(
  inputs: PoolInputs,
  mean: Float64Array,
  actual: Float64Array,
  weight: number,
): BandExample | null {
  const unit = bandUnit(inputs);
  if (!(unit > 0)) return null;
  const { forward } = inputs.series.transform;
  const misses = actual.map((value, step) => (forward(value) - forward(mean[step]!)) / unit);
  return { inputs, input: bandInput(inputs), misses, weight };
}

/** Share of what comes that may lie beyond each bound. */
const BEYOND = [0.1, 0.1, 0.025, 0.025] as const;

/** Minimises the quantile ("pinball") loss of the logarithms of the four widths, in place. */
export function trainBands(
  network: Network,
  examples: readonly BandExample[],
  draw: Draws,
  { epochs, rate, batch = 32, decay = 0.02 }: { epochs: number; rate: number; batch?: number; decay?: number },
): void {
  const trainer = new NetworkTrainer(network, decay);
  const total = epochs * examples.length;
  const gradient = new Float64Array(8);
  for (let done = 0; done < total; done += 1) {
    const { input, misses, weight } = examples[draw.below(examples.length)]!;
    const answer = trainer.forward(input);
    gradient.fill(0);
    misses.forEach((miss, step) => {
      const { widths, late } = stepWidths(answer, step);
      // On the logarithm of the width the loss's slope does not depend on the scale: rare giants can't dominate.
      const slopes = widths.map((width, at) => {
        const outside = (at % 2 === 0 ? -miss : miss) > width;
        return ((outside ? BEYOND[at]! - 1 : BEYOND[at]!) * weight) / misses.length / Math.sqrt(BEYOND[at]!);
      });
      for (let at = 0; at < 4; at += 1) {
        const slope =
          at < 2
            ? slopes[at]! + (slopes[at + 2]! * widths[at]!) / widths[at + 2]!
            : (slopes[at]! * (widths[at]! - widths[at - 2]!)) / widths[at]!;
        gradient[at]! += slope * (1 - late);
        gradient[at + 4]! += slope * late;
      }
    });
    trainer.backward(gradient);
    if ((done + 1) % batch === 0) trainer.update(rate * 0.5 * (1 + Math.cos((Math.PI * done) / total)));
  }
}

/**
 * Factors that make each bound right on `examples`: by stretch of the horizon, the weighted quantile of miss ÷ width, with
 * the finite-sample correction of split conformal prediction.
 */
export function calibrateBands(networks: readonly Network[], examples: readonly BandExample[]): BandFactors {
  const scores = STRETCH_ENDS.map(() => BEYOND.map(() => [] as { score: number; weight: number }[]));
  for (const { inputs, misses, weight } of examples) {
    const answer = bandAnswer(inputs, networks);
    misses.forEach((miss, step) => {
      stepWidths(answer, step).widths.forEach((width, at) =>
        scores[stretchOf(step)]![at]!.push({ score: (at % 2 === 0 ? -miss : miss) / width, weight }),
      );
    });
  }
  return scores.map((stretch) =>
    stretch.map((bound, at) => {
      bound.sort((a, b) => a.score - b.score);
      const total = bound.reduce((sum, { weight }) => sum + weight, 0);
      const wanted = (1 - BEYOND[at]!) * (1 + 1 / Math.max(examples.length, 1)) * total;
      let reached = 0;
      const found = bound.find(({ weight }) => (reached += weight) >= wanted) ?? bound[bound.length - 1];
      return Math.max(found?.score ?? 1, 0.05);
    }),
  );
}

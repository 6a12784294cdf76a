import {
  bandInput,
  bandUnit,
  HISTORY_GROUPS,
  historyGroup,
  stepWidths,
  stretchOf,
  STRETCH_ENDS,
  type BandFactors,
  type BandModel,
} from '@parfinanciero/projections/domain/series/bands';
import { FEATURE_COUNT } from '@parfinanciero/projections/domain/series/features';
import { runNetwork, type Network } from '@parfinanciero/projections/domain/series/network';
import type { PoolInputs } from '@parfinanciero/projections/domain/series/pool-inputs';
import { draws, type Draws } from './draws.js';
import { freshNetwork, NetworkTrainer } from './gradient-network.js';
import type { RealExample } from './real-examples.js';

export interface BandExample {
  readonly input: Float64Array;
  /** See `historyGroup`. */
  readonly group: number;
  /** How far beyond the forecast the truth lay, in units of the bands: above zero = above. */
  readonly misses: Float64Array;
  readonly fold: number;
  readonly kind: RealExample['kind'] | 'synthetic';
}

/** What the bands are for counts most; made-up and cut histories keep them sane where real ones are few. */
const WEIGHT = { test: 4, past: 1, short: 0.7, synthetic: 0.5 } as const;
const HIDDEN = 16;

/** `mean` must come from weights that have not seen `actual`. Null where widths have no unit. */
export function bandExample(
  inputs: PoolInputs,
  mean: Float64Array,
  actual: Float64Array,
  fold: number,
  kind: BandExample['kind'],
): BandExample | null {
  const unit = bandUnit(inputs);
  if (!(unit > 0)) return null;
  const { forward } = inputs.series.transform;
  const misses = actual.map((value, step) => (forward(value) - forward(mean[step]!)) / unit);
  return { input: bandInput(inputs), group: historyGroup(inputs), misses, fold, kind };
}

/**
 * One network of widths per fold, trained on the other folds; each bound's factors from where the truth of the fold's
 * test values lay (cross-conformal prediction: Vovk, "Cross-conformal predictors", 2015). The bands use all networks.
 */
export function calibratedBands(examples: readonly BandExample[], seed: number): BandModel {
  const folds = [...new Set(examples.map(({ fold }) => fold))];
  const scores: Score[] = [];
  const networks = folds.map((fold) => {
    const draw = draws(seed + 50 + fold);
    const network = freshNetwork([FEATURE_COUNT + 2, HIDDEN, 8], draw);
    const others = examples.filter((example) => example.fold !== fold);
    trainBands(network, others, draw, { epochs: 10, rate: 2e-3 });
    const judged = examples.filter((example) => example.fold === fold && example.kind === 'test');
    for (const { input, group, misses } of judged) {
      const answer = runNetwork(network, input);
      misses.forEach((miss, step) =>
        scores.push({ group, stretch: stretchOf(step), miss, widths: stepWidths(answer, step).widths }),
      );
    }
    return network;
  });
  return { networks, factors: factorsOf(scores) };
}

/** Share of what comes that may lie beyond each bound. */
const BEYOND = [0.1, 0.1, 0.025, 0.025] as const;

/** Minimises the quantile ("pinball") loss of the logarithms of the four widths, in place. */
function trainBands(
  network: Network,
  examples: readonly BandExample[],
  draw: Draws,
  { epochs, rate, batch = 32, decay = 0.02 }: { epochs: number; rate: number; batch?: number; decay?: number },
): void {
  const trainer = new NetworkTrainer(network, decay);
  const total = epochs * examples.length;
  const gradient = new Float64Array(8);
  for (let done = 0; done < total; done += 1) {
    const { input, misses, kind } = examples[draw.below(examples.length)]!;
    const answer = trainer.forward(input);
    gradient.fill(0);
    misses.forEach((miss, step) => {
      const { widths, late } = stepWidths(answer, step);
      // On the logarithm of the width the loss's slope does not depend on the scale: rare giants can't dominate.
      const slopes = widths.map((width, at) => {
        const outside = (at % 2 === 0 ? -miss : miss) > width;
        return ((outside ? BEYOND[at]! - 1 : BEYOND[at]!) * WEIGHT[kind]) / misses.length / Math.sqrt(BEYOND[at]!);
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

interface Score {
  readonly group: number;
  readonly stretch: number;
  readonly miss: number;
  readonly widths: readonly number[];
}

/** A group with fewer values than this is calibrated on all. */
const FEWEST = 1_000;

/** By group, stretch and bound, the quantile of miss ÷ width that leaves beyond the bound what it should. */
function factorsOf(scores: readonly Score[]): BandFactors {
  return Array.from({ length: HISTORY_GROUPS }, (_, group) => {
    const own = scores.filter((score) => score.group === group);
    const used = own.length < FEWEST ? scores : own;
    return STRETCH_ENDS.map((_, stretch) => {
      const within = used.filter((score) => score.stretch === stretch);
      return BEYOND.map((beyond, at) => {
        const ratios = within
          .map(({ miss, widths }) => (at % 2 === 0 ? -miss : miss) / widths[at]!)
          .sort((a, b) => a - b);
        // The finite-sample rank of split conformal prediction.
        const rank = Math.min(ratios.length, Math.ceil((1 - beyond) * (ratios.length + 1)));
        return Math.max(ratios[rank - 1] ?? 1, 0.05);
      });
    });
  });
}

import type { Network } from '@parfinanciero/projections/domain/series/network';
import { crossFittedCorrection, pretrainedCorrection } from './correction.js';
import { draws } from './draws.js';
import { FOLDS, realExamples, type CompetitionSeries } from './real-examples.js';
import { syntheticExamples } from './synthetic-examples.js';
import { poolRow, type PoolRow } from './train-pool.js';

export interface TrainingGround {
  readonly rows: readonly PoolRow[];
  /** One per fold; see `crossFittedCorrection`. */
  readonly correction: readonly Network[];
}

const SYNTHETIC = 8_000;
/** So many of the made-up examples go into the weighting, the others into the correction. */
const SYNTHETIC_FOR_WEIGHTING = 4_000;
let pretrained: Network | undefined;

/** Real and made-up examples with every member's forecasts, those of the network by one that has not seen the series. */
export function trainingGround(series: readonly CompetitionSeries[]): TrainingGround {
  pretrained ??= pretrainedCorrection();
  const draw = draws(11);
  const real = realExamples(series, draw);
  const synthetic = syntheticExamples(draw, SYNTHETIC, 6);
  const correction = crossFittedCorrection(pretrained, real, synthetic.slice(SYNTHETIC_FOR_WEIGHTING));
  const rows = [
    ...real.map(({ example, fold, kind }) => poolRow(example, [correction[fold]!], fold, kind)),
    ...synthetic
      .slice(0, SYNTHETIC_FOR_WEIGHTING)
      .map((example, at) => poolRow(example, [correction[at % FOLDS]!], at % FOLDS, 'synthetic')),
  ];
  return { rows, correction };
}

import { FEATURE_COUNT } from '@parfinanciero/projections/domain/series/features';
import type { Network } from '@parfinanciero/projections/domain/series/network';
import { WEIGHED, pooledMean, weighedForecasts } from '@parfinanciero/projections/domain/series/pool';
import type { SeriesWeights } from '@parfinanciero/projections/domain/series/series-weights';
import { bandExample, calibrateBands, trainBands, type BandExample } from './band-training.js';
import { draws } from './draws.js';
import type { Example } from './examples.js';
import { freshNetwork } from './gradient-network.js';
import type { RealExample } from './real-examples.js';
import { trainWeighting, type WeightingExample } from './weighting-training.js';

/** An example with the forecasts of all that is weighed, the network's among them from weights that have not seen it. */
export interface PoolRow extends WeightingExample {
  readonly example: Example;
  readonly fold: number;
  readonly kind: RealExample['kind'] | 'synthetic';
}

const HIDDEN = 16;
const SEEDS = 2;
const BAND_HIDDEN = 16;
/** What a forecast by Naive2 typically costs in sMAPE and MASE: puts the two on one scale. */
const TYPICAL_SMAPE = 0.18;
const TYPICAL_MASE = 1.4;
const WEIGHT = { test: 1, past: 1, short: 0.5, synthetic: 1 } as const;

export function poolRow(
  example: Example,
  correction: readonly Network[],
  fold: number,
  kind: PoolRow['kind'],
): PoolRow {
  const { inputs, actual, seasonalStep } = example;
  const costs = actual.map((value, step) => {
    const size = Math.abs(value) + Math.abs(inputs.series.transform.back(inputs.consensus[step]!));
    const smape = 2 / Math.max(size, 1e-9) / TYPICAL_SMAPE;
    return Math.min((smape + 1 / (seasonalStep * TYPICAL_MASE)) / 2, 20 / seasonalStep);
  });
  const forecasts = weighedForecasts(inputs, correction);
  return { example, fold, kind, features: inputs.features, forecasts, actual, costs, weight: WEIGHT[kind] };
}

/** Trains weighting and bands on `rows`; `correction` is passed through. Same rows, same weights. */
export function trainSeriesWeights(
  rows: readonly PoolRow[],
  correction: readonly Network[],
  seed: number,
): SeriesWeights {
  const weighting = trainedWeighting(rows, seed, SEEDS);
  const residuals: (BandExample & { kind: PoolRow['kind'] })[] = [];
  for (const fold of new Set(rows.map((row) => row.fold))) {
    // Errors as they will be on new series: of weights that have not seen the fold.
    const apart = trainedWeighting(
      rows.filter((row) => row.fold !== fold),
      seed + 10 + fold,
      1,
    );
    for (const row of rows.filter((each) => each.fold === fold)) {
      const { mean } = pooledMean(row.features, row.forecasts, apart);
      const made = bandExample(row.example.inputs, mean, row.actual, row.kind === 'synthetic' ? 0.5 : 1);
      if (made) residuals.push({ ...made, kind: row.kind });
    }
  }
  const draw = draws(seed + 50);
  const shape = residuals.filter((row) => row.kind !== 'test');
  const network = freshNetwork([FEATURE_COUNT + 2, BAND_HIDDEN, 8], draw);
  trainBands(network, shape, draw, { epochs: 15, rate: 2e-3 });
  const factors = calibrateBands(
    [network],
    residuals.filter((row) => row.kind === 'test'),
  );
  return { correction, weighting, bands: { networks: [network], factors } };
}

export function trainedWeighting(rows: readonly PoolRow[], seed: number, count: number): Network[] {
  return Array.from({ length: count }, (_, at) => {
    const draw = draws(seed * 31 + at);
    const network = freshNetwork([FEATURE_COUNT, HIDDEN, 2 * WEIGHED.length], draw);
    trainWeighting(network, rows, draw, { epochs: 14, rate: 2e-3 });
    return network;
  });
}

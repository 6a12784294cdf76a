import { FEATURE_COUNT } from '@parfinanciero/projections/domain/series/features';
import type { Network } from '@parfinanciero/projections/domain/series/network';
import { WEIGHED, pooledMean, weighedForecasts } from '@parfinanciero/projections/domain/series/pool';
import type { SeriesWeights } from '@parfinanciero/projections/domain/series/series-weights';
import { bandExample, calibratedBands, type BandExample } from './band-training.js';
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
const EPOCHS = 14;
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
  const weighting = trainedWeighting(rows, seed, SEEDS, EPOCHS);
  return { correction, weighting, bands: calibratedBands(heldOutMisses(rows, seed), seed) };
}

/** Errors as they will be on new series: of weights that have not seen the fold. */
export function heldOutMisses(rows: readonly PoolRow[], seed: number): BandExample[] {
  return [...new Set(rows.map((row) => row.fold))].flatMap((fold) => {
    const others = rows.filter((row) => row.fold !== fold);
    const apart = trainedWeighting(others, seed + 10 + fold, 1, EPOCHS / 2);
    return rows
      .filter((row) => row.fold === fold)
      .map(({ example, features, forecasts, actual, kind }) =>
        bandExample(example.inputs, pooledMean(features, forecasts, apart).mean, actual, fold, kind),
      )
      .filter((made) => made !== null);
  });
}

function trainedWeighting(rows: readonly PoolRow[], seed: number, count: number, epochs: number): Network[] {
  return Array.from({ length: count }, (_, at) => {
    const draw = draws(seed * 31 + at);
    const network = freshNetwork([FEATURE_COUNT, HIDDEN, 2 * WEIGHED.length], draw);
    trainWeighting(network, rows, draw, { epochs, rate: 2e-3 });
    return network;
  });
}

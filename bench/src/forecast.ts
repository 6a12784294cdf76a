import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { forecastSeries } from '@parfinanciero/projections/domain/series/forecast-series';
import { judgedSeries, PERIOD } from './forecast/judged-series.js';
import { coverage, rounded, scores } from './forecast/score.js';
import { competitionData, type CompetitionName } from './training/competition-data.js';
import { FOLDS, type CompetitionSeries } from './training/real-examples.js';
import { trainSeriesWeights } from './training/train-pool.js';
import { trainingGround, type TrainingGround } from './training/training-ground.js';

const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));
const NAMES: readonly CompetitionName[] = ['m1', 'tourism'];

/**
 * How well series are forecast: the monthly series of M1 and Tourism under $SAMPLES_DIR/series in five folds by series.
 * Everything that is trained is trained again for each fold, here, without the fold's series: members' weights and bands
 * on the other folds, the correcting networks on training parts and made-up series only. Then the same from one
 * competition to the other, and milliseconds a series with the shipped weights. Prints tables and writes
 * bench/results/forecast.json.
 */
export async function forecast(): Promise<void> {
  const samples = process.env['SAMPLES_DIR'];
  if (!samples) {
    console.log('forecast: skipped, SAMPLES_DIR is not set');
    return;
  }
  const data = await competitionData(samples);
  const ground = trainingGround([...data.m1, ...data.tourism]);
  const folded = inFolds(data, ground);
  const across = {
    'm1 → tourism': acrossCompetitions(data.m1, data.tourism),
    'tourism → m1': acrossCompetitions(data.tourism, data.m1),
  };
  const milliseconds = Object.fromEntries(NAMES.map((name) => [name, millisecondsOf(data[name])]));
  for (const name of NAMES) {
    console.log(`${name} (${data[name].length} series, five folds)`);
    console.table(folded[name].scores);
    console.table({ pool: { ...folded[name].coverage, 'ms a series': milliseconds[name] } });
  }
  console.log('Trained on one competition, judged on the other');
  console.table(across);
  await mkdir(RESULTS, { recursive: true });
  const result = { folded, across, milliseconds };
  await writeFile(path.join(RESULTS, 'forecast.json'), `${JSON.stringify(result, null, 2)}\n`);
}

/** Series are put into folds by their place in the two files together, as `trainingGround` does. */
function inFolds(data: Record<CompetitionName, CompetitionSeries[]>, { rows, correction }: TrainingGround) {
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    trainSeriesWeights(
      rows.filter((row) => row.fold !== fold),
      correction,
      fold + 1,
    ),
  );
  const judged = [...data.m1, ...data.tourism].map((series, at) => judgedSeries(series, weights[at % FOLDS]!));
  const parts = { m1: judged.slice(0, data.m1.length), tourism: judged.slice(data.m1.length) };
  return {
    m1: { scores: scores(parts.m1), coverage: coverage(parts.m1) },
    tourism: { scores: scores(parts.tourism), coverage: coverage(parts.tourism) },
  };
}

function acrossCompetitions(from: readonly CompetitionSeries[], to: readonly CompetitionSeries[]) {
  const { rows, correction } = trainingGround(from);
  const weights = trainSeriesWeights(rows, correction, 1);
  const judged = to.map((series) => judgedSeries(series, weights));
  const { pool, network, 'equal weights': equal } = scores(judged);
  return { pool: pool?.owa, network: network?.owa, 'equal weights': equal?.owa, ...coverage(judged) };
}

/** Mean processor time of a whole forecast by the product's own function, after a warm-up. */
function millisecondsOf(all: readonly CompetitionSeries[]): number {
  const run = (series: CompetitionSeries) => forecastSeries({ train: series.train, h: series.h, period: PERIOD });
  all.slice(0, 50).forEach(run);
  const started = process.cpuUsage();
  all.forEach(run);
  const { user, system } = process.cpuUsage(started);
  return rounded((user + system) / 1_000 / all.length, 3);
}

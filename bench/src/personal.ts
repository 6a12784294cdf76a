import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitCalibration } from './personal/fit.js';
import { goalCases, type GoalCase } from './personal/goals.js';
import { FOLDS, type Origin, originsOf } from './personal/origins.js';
import { bankAccounts, household } from './personal/samples.js';
import { goalScore, goalScoresByK, reliability } from './personal/score-goals.js';
import { emptyScores, type MonthScores, scoreOrigin } from './personal/score-months.js';
import { writeCalibration } from './personal/write-calibration.js';

const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));
const SETS = ['bank', 'household'] as const;

/**
 * How good personal projections are, on real bank accounts and a real household under $SAMPLES_DIR: from every month end
 * with three whole months before it, three months ahead. All that is calibrated is fitted anew for each fold of ledgers on
 * the other folds. Prints tables and writes bench/results/personal.json. `CALIBRATE=on` also fits on all ledgers and writes
 * the constants that ship.
 */
export async function personal(): Promise<void> {
  const samples = process.env['SAMPLES_DIR'];
  if (!samples) {
    console.log('personal: skipped, SAMPLES_DIR is not set');
    return;
  }
  const ledgers = [...(await bankAccounts(samples)), await household(samples)];
  const origins = ledgers.flatMap((ledger, index) => originsOf(ledger, index % FOLDS));
  const scores = { bank: emptyScores(), household: emptyScores() };
  const goals: Record<Origin['set'], GoalCase[]> = { bank: [], household: [] };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const calibration = fitCalibration(origins.filter((origin) => origin.fold !== fold));
    for (const origin of origins.filter((one) => one.fold === fold)) {
      scoreOrigin(origin, calibration, scores[origin.set]);
      goals[origin.set].push(...goalCases(origin, calibration));
    }
  }
  for (const set of SETS) printMonths(set, scores[set]);
  const all = [...goals.bank, ...goals.household];
  const summary = {
    origins: origins.length,
    months: Object.fromEntries(SETS.map((set) => [set, { wape: wape(scores[set]), coverage: coverage(scores[set]) }])),
    goals: { all: goalScore(all), byK: Object.fromEntries(goalScoresByK(all)), reliability: reliability(all) },
    millisecondsPerProjection: (scores.bank.milliseconds + scores.household.milliseconds) / origins.length,
  };
  printGoals(all);
  console.log(`${summary.millisecondsPerProjection.toFixed(1)} ms a projection, ${origins.length} origins`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path.join(RESULTS, 'personal.json'), `${JSON.stringify(summary, null, 2)}\n`);
  if (process.env['CALIBRATE'] === 'on') await writeCalibration(fitCalibration(origins));
}

const wape = ({ errors }: MonthScores) =>
  Object.fromEntries(
    Object.entries(errors).map(([method, flows]) => [
      method,
      Object.fromEntries(
        Object.entries(flows)
          .filter(([, { amount }]) => amount > 0)
          .map(([flow, { error, amount }]) => [flow, three(error / amount)]),
      ),
    ]),
  );

const coverage = ({ bands }: MonthScores) =>
  Object.fromEntries(
    Object.entries(bands).map(([flow, { months, inside80, inside95 }]) => [
      flow,
      { months, '80 %': percent(inside80 / months), '95 %': percent(inside95 / months) },
    ]),
  );

function printMonths(set: string, scores: MonthScores): void {
  console.log(`\n${set}: weighted absolute percentage error (sum of errors ÷ sum of amounts)`);
  console.table(wape(scores));
  console.log(`${set}: months inside the bands`);
  console.table(coverage(scores));
}

function printGoals(cases: readonly GoalCase[]): void {
  const row = ({ cases: count, baseRate, brier, ofBaseRate, skill }: ReturnType<typeof goalScore>) => ({
    cases: count,
    'base rate': three(baseRate),
    Brier: three(brier),
    'of the base rate': three(ofBaseRate),
    skill: three(skill),
  });
  console.log('\ngoals: the balance three months on ≥ now + k × mean monthly income');
  console.table({
    all: row(goalScore(cases)),
    ...Object.fromEntries([...goalScoresByK(cases)].map(([k, score]) => [`k = ${k}`, row(score)])),
  });
  console.log('what was said and how often it came true');
  console.table(
    reliability(cases).map(({ from, cases: count, said, reached }) => ({
      from,
      cases: count,
      said: three(said),
      reached: three(reached),
    })),
  );
}

const three = (value: number): number => Number(value.toFixed(3));
const percent = (share: number): number => Number((100 * share).toFixed(1));

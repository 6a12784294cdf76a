import { type Calibration, errorAt, type ErrorShape } from '@parfinanciero/projections/domain/personal/calibration';
import { type Expectation, expectationOf } from '@parfinanciero/projections/domain/personal/expectation';
import { historyOf } from '@parfinanciero/projections/domain/personal/history';
import { levelsOf } from '@parfinanciero/projections/domain/personal/levels';
import { addMonths, dayOf } from '@parfinanciero/projections/domain/personal/months';
import { quantileOfSorted } from '@parfinanciero/projections/domain/personal/order-statistics';
import { scheduledPayments } from '@parfinanciero/projections/domain/personal/scheduled-payments';
import { fitGoal } from './fit-goal.js';
import type { Origin } from './origins.js';
import { correlation, normalScores } from './rank-correlation.js';

/** A month that was forecast, and what came. */
interface Outcome {
  readonly expected: Expectation;
  readonly income: number;
  readonly spending: number;
}

/** The shares at which error shapes are kept. */
export const AT = [0.005, 0.0125, 0.025, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.975, 0.9875, 0.995];
const FLAT: ErrorShape = { at: [0, 1], value: [0, 0] };
const PRIOR_MONTHS = [4, 8, 16, 32];
const SHORT_HISTORY = [0, 1, 2];
const PER_MONTH = [0, 0.04];
type Flow = 'income' | 'spending';
const FLOWS: readonly Flow[] = ['income', 'spending'];

/**
 * Learns how far off projections are from origins whose months came. What is fitted: the pooled dispersion and what it
 * weighs, how scale grows with short history and horizon (least interval score of the bands), the shape of the errors,
 * their dependence, and what simulated shares are worth as probabilities of goals.
 */
export function fitCalibration(origins: readonly Origin[]): Calibration {
  let best: { score: number; calibration: Calibration } | null = null;
  const spread = pooledSpread(origins);
  for (const months of PRIOR_MONTHS)
    for (const shortHistory of SHORT_HISTORY)
      for (const perMonth of PER_MONTH) {
        const bare = bareCalibration({ ...spread, months }, { shortHistory, perMonth });
        const outcomes = origins.flatMap((origin) => outcomesOf(origin, bare));
        const calibration = { ...bare, income: shapeOf(outcomes, 'income'), spending: shapeOf(outcomes, 'spending') };
        const score = intervalScore(outcomes, calibration);
        if (best === null || score < best.score) best = { score, calibration };
      }
  if (best === null) throw new RangeError('Nothing to learn from');
  const { calibration } = best;
  const dependent = { ...calibration, dependence: dependenceOf(origins, calibration) };
  return { ...dependent, goal: fitGoal(origins, dependent) };
}

const bareCalibration = (priorSpread: Calibration['priorSpread'], growth: Calibration['growth']): Calibration => ({
  income: FLAT,
  spending: FLAT,
  priorSpread,
  growth,
  dependence: { together: 0, lasting: 0 },
  goal: { shift: 0, slope: 1 },
});

/** The median ledger's own dispersion. */
function pooledSpread(origins: readonly Origin[]): { income: number; spending: number } {
  const own = bareCalibration({ income: 0, spending: 0, months: 0 }, { shortHistory: 0, perMonth: 0 });
  const levels = origins.map(({ summary }) => levelsOf(historyOf(summary), own));
  const middle = (of: Flow): number =>
    rounded(
      quantileOfSorted(
        levels.map((level) => level[`${of}Spread`]).sort((a, b) => a - b),
        0.5,
      ),
    );
  return { income: middle('income'), spending: middle('spending') };
}

function outcomesOf({ summary, actual }: Origin, calibration: Calibration): Outcome[] {
  const levels = levelsOf(historyOf(summary), calibration);
  const until = dayOf(addMonths(summary.asOf.slice(0, 7), actual.length), 31);
  const scheduled = scheduledPayments(summary.streams, summary.asOf, until);
  return actual.map(({ month, income, spending }, index) => ({
    expected: expectationOf(levels, month, index + 1, scheduled, calibration),
    income,
    spending,
  }));
}

const standardised = (outcome: Outcome, of: Flow): number =>
  (outcome[of] - outcome.expected[of]) / Math.max(outcome.expected[`${of}Scale`], 1);

function shapeOf(outcomes: readonly Outcome[], of: Flow): ErrorShape {
  const errors = Float64Array.from(outcomes, (outcome) => standardised(outcome, of)).sort();
  // The rank of a conformal quantile lies a little further out than the sample's own.
  const outward = (share: number): number => 0.5 + (share - 0.5) * (1 + 1 / errors.length);
  return { at: AT, value: AT.map((share) => rounded(quantileOfSorted(errors, outward(share)))) };
}

/** Mean interval score (Gneiting and Raftery 2007) of the 80 and 95 % bands in units of the expected size. */
function intervalScore(outcomes: readonly Outcome[], calibration: Calibration): number {
  let score = 0;
  for (const outcome of outcomes)
    for (const of of FLOWS) {
      const { expected } = outcome;
      const size = Math.max(expected.income, expected.spending, 1);
      for (const tail of [0.1, 0.025]) {
        const bound = (share: number): number =>
          Math.max(0, expected[of] + expected[`${of}Scale`] * errorAt(calibration[of], share));
        const [low, high] = [bound(tail), bound(1 - tail)];
        const missed = Math.max(low - outcome[of], outcome[of] - high, 0);
        score += (high - low + missed / tail) / size;
      }
    }
  return score / Math.max(outcomes.length, 1);
}

/** Rank correlations of what income and spending of a month, and neighbouring months, have in common. */
function dependenceOf(origins: readonly Origin[], calibration: Calibration): Calibration['dependence'] {
  const full = origins.map((origin) => outcomesOf(origin, calibration)).filter((outcomes) => outcomes.length === 3);
  const scores = (of: Flow, index: number): number[] =>
    normalScores(full.map((outcomes) => (outcomes[index] ? standardised(outcomes[index], of) : 0)));
  const by = FLOWS.map((of) => [0, 1, 2].map((index) => scores(of, index)));
  const [income, spending] = by;
  if (!income || !spending) return { together: 0, lasting: 0 };
  const together = meanOf(income.map((one, index) => correlation(one, spending[index] ?? [])));
  const lasting = meanOf(
    by.flatMap(([a = [], b = [], c = []]) => [correlation(a, b), correlation(b, c), correlation(a, c)]),
  );
  return { together: rounded(together), lasting: rounded(Math.max(0, lasting)) };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

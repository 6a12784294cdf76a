import {
  type Calibration,
  type ErrorScale,
  type ErrorShape,
  valueAt,
} from '@parfinanciero/projections/domain/personal/calibration';
import { cumulativeNets } from '@parfinanciero/projections/domain/personal/cumulative-net';
import { type Expectation, NOTHING } from '@parfinanciero/projections/domain/personal/expectation';
import { expectationsOf } from '@parfinanciero/projections/domain/personal/expectations';
import { historyOf } from '@parfinanciero/projections/domain/personal/history';
import { levelsOf } from '@parfinanciero/projections/domain/personal/levels';
import { dayOf } from '@parfinanciero/projections/domain/personal/months';
import { quantileOfSorted } from '@parfinanciero/projections/domain/personal/order-statistics';
import { scheduledPayments } from '@parfinanciero/projections/domain/personal/scheduled-payments';
import { AHEAD, type Origin } from './origins.js';
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
/** Own months weigh little at first: the interval score is flat in it, and unknown ledgers are served better by more. */
const PRIOR_MONTHS = 12;
const SHORT_HISTORY = [0, 1, 2];
const PER_MONTH = [0, 0.04];
/** Origins are month ends. */
const MONTH_OVER = { income: 0, spending: 0 };
type Flow = 'income' | 'spending';
const FLOWS: readonly Flow[] = ['income', 'spending'];

/**
 * Learns how far off projections are from origins whose months came. What is fitted: the pooled dispersion and what it
 * weighs, how scale grows with short history and horizon (least interval score of the bands), the shape of the errors,
 * their dependence, and the shape of the errors of cumulative net flow.
 */
export function fitCalibration(origins: readonly Origin[]): Calibration {
  let best: { score: number; calibration: Calibration } | null = null;
  const spread = pooledSpread(origins);
  for (const shortHistory of SHORT_HISTORY)
    for (const perMonth of PER_MONTH) {
      const bare = bareCalibration({ ...spread, months: PRIOR_MONTHS }, { shortHistory, perMonth });
      const outcomes = origins.flatMap((origin) => outcomesOf(origin, bare));
      const calibration = { ...bare, income: shapeOf(outcomes, 'income'), spending: shapeOf(outcomes, 'spending') };
      const score = intervalScore(outcomes, calibration);
      if (best === null || score < best.score) best = { score, calibration };
    }
  if (best === null) throw new RangeError('Nothing to learn from');
  const { calibration } = best;
  return { ...calibration, dependence: dependenceOf(origins, calibration), net: netShape(origins, calibration) };
}

const bareCalibration = (priorSpread: Calibration['priorSpread'], growth: Calibration['growth']): Calibration => ({
  income: FLAT,
  spending: FLAT,
  net: FLAT,
  priorSpread,
  growth,
  dependence: { together: 0, carried: 0, lasting: 0 },
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

function outcomesOf(origin: Origin, calibration: Calibration): Outcome[] {
  const { expected } = expectedOf(origin, calibration);
  return origin.actual.map(({ income, spending }, index) => ({
    expected: expected[index + 1] ?? NOTHING,
    income,
    spending,
  }));
}

function expectedOf({ summary, actual }: Origin, calibration: Calibration) {
  const history = historyOf(summary);
  const running = summary.asOf.slice(0, 7);
  const months = [running, ...actual.map(({ month }) => month)];
  const scheduled = scheduledPayments(summary.streams, summary.asOf, dayOf(months.at(-1) ?? running, 31));
  const levels = levelsOf(history, calibration);
  return { history, levels, expected: expectationsOf(history, levels, months, scheduled, calibration, MONTH_OVER) };
}

/** Errors of cumulative net flow of three months: goals are further away than the next. */
function netShape(origins: readonly Origin[], calibration: Calibration): ErrorShape {
  return shapeOfErrors(
    origins.flatMap((origin) => {
      const { history, levels, expected } = expectedOf(origin, calibration);
      const nets = cumulativeNets(expected, levels, history.elapsed, history.unspent).slice(1);
      let came = 0;
      return nets.flatMap(({ location, scale }, index) => {
        came += (origin.actual[index]?.income ?? 0) - (origin.actual[index]?.spending ?? 0);
        return index + 1 < AHEAD ? [] : [errorIn(scale, came - location)];
      });
    }),
  );
}

const errorIn = ({ below, above }: ErrorScale, error: number): number => error / Math.max(error < 0 ? below : above, 1);

const standardised = (outcome: Outcome, of: Flow): number =>
  errorIn(outcome.expected[`${of}Scale`], outcome[of] - outcome.expected[of]);

const shapeOf = (outcomes: readonly Outcome[], of: Flow): ErrorShape =>
  shapeOfErrors(outcomes.map((outcome) => standardised(outcome, of)));

/** No error counts for more: what lies beyond comes of ledgers that hardly had a level. */
const FURTHEST = 20;

function shapeOfErrors(errors: readonly number[]): ErrorShape {
  const ascending = Float64Array.from(errors).sort();
  // The rank of a conformal quantile lies a little further out than the sample's own.
  const outward = (share: number): number => 0.5 + (share - 0.5) * (1 + 1 / ascending.length);
  const bounded = (value: number): number => rounded(Math.min(Math.max(value, -FURTHEST), FURTHEST));
  return { at: AT, value: AT.map((share) => bounded(quantileOfSorted(ascending, outward(share)))) };
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
          Math.max(0, valueAt(expected[of], expected[`${of}Scale`], calibration[of], share));
        const [low, high] = [bound(tail), bound(1 - tail)];
        const missed = Math.max(low - outcome[of], outcome[of] - high, 0);
        score += (high - low + missed / tail) / size;
      }
    }
  return score / Math.max(outcomes.length, 1);
}

/**
 * What income's errors of a month and of the one before explain of spending's, and what months of income have in common: by
 * least squares on normal scores.
 */
function dependenceOf(origins: readonly Origin[], calibration: Calibration): Calibration['dependence'] {
  const full = origins.map((origin) => outcomesOf(origin, calibration)).filter((outcomes) => outcomes.length === 3);
  const scores = (of: Flow, index: number): number[] =>
    normalScores(full.map((outcomes) => (outcomes[index] ? standardised(outcomes[index], of) : 0)));
  const [first, second, third] = [scores('income', 0), scores('income', 1), scores('income', 2)];
  const lasting = meanOf([correlation(first, second), correlation(second, third), correlation(first, third)]);
  const explained = [
    { now: second, before: first, spent: scores('spending', 1) },
    { now: third, before: second, spent: scores('spending', 2) },
  ].map(({ now, before, spent }) => {
    const [a, b, both] = [correlation(now, spent), correlation(before, spent), correlation(now, before)];
    return { together: (a - b * both) / (1 - both ** 2), carried: (b - a * both) / (1 - both ** 2) };
  });
  return {
    together: rounded(meanOf(explained.map(({ together }) => together))),
    carried: rounded(meanOf(explained.map(({ carried }) => carried))),
    lasting: rounded(Math.max(0, lasting)),
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
export const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

import { CALIBRATION, type Calibration } from './calibration.js';
import { flowBand, movedBand, simulatedBand } from './bands.js';
import { categoryProjections } from './category-shares.js';
import { calibrateColumn, cumulativeNets } from './cumulative-net.js';
import { dailyBalance, lowPointOf } from './daily-balance.js';
import { dailyNet } from './daily-net.js';
import { dayProfile, shareAfter } from './day-profile.js';
import { type Expectation, NOTHING } from './expectation.js';
import { expectationsOf } from './expectations.js';
import { type History, historyOf } from './history.js';
import type { LedgerSummary } from './ledger-summary.js';
import { type Levels, levelsOf } from './levels.js';
import { addMonths, dayOf } from './months.js';
import { applyPlanned, plannedTotals } from './planned-effect.js';
import { plannedFlows } from './planned-flows.js';
import type { LedgerProjection, MonthProjection, ProjectionOptions, ScheduledPayment, Widening } from './projection.js';
import { seedOf } from './random.js';
import { scheduledPayments } from './scheduled-payments.js';
import { simulateMonths } from './simulate.js';

const PATHS = 1_000;
const BALANCE_DAYS = 90;
const AS_FITTED: Widening = { widen80: 1, widen95: 1 };

/**
 * What is expected of a ledger in the months after `summary.asOf`, with 80 and 95 % bands. Deterministic: the seed comes
 * from the content (without a scenario's changes, so that a scenario meets the same futures). Cost is of the order of
 * months + streams + paths × horizon, never of transactions.
 * @throws RangeError when the horizon isn't a whole number of 1…24 months
 */
export function projectLedger(summary: LedgerSummary, options: ProjectionOptions): LedgerProjection {
  const { horizon, widen = AS_FITTED, calibration = CALIBRATION, paths: count = PATHS } = options;
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > 24) throw new RangeError('A horizon is 1 to 24 months');
  const { asOf } = summary;
  const running = asOf.slice(0, 7);
  const months = Array.from({ length: horizon + 1 }, (_, column) => addMonths(running, column));
  const until = dayOf(addMonths(running, horizon), 31);
  const history = historyOf(summary);
  const levels = levelsOf(history, calibration);
  const scheduled = scheduledPayments(summary.streams, asOf, until);
  const planned = plannedFlows(summary.changes ?? [], scheduled, asOf, until);
  const profile = dayProfile(summary);
  const day = Number(asOf.slice(8, 10));
  const still = { income: shareAfter(profile.income, day), spending: shareAfter(profile.spending, day) };
  const expected = expectationsOf(history, levels, months, scheduled, calibration, still);
  const seed = options.seed ?? seedOf(contentOf(summary));
  const simulated = simulatedPaths(expected, history, levels, { count, seed, calibration });
  const shares = categoryShares(summary, history, months, scheduled, expected);
  const effect = { planned, shares, months, seed };
  const totals = plannedTotals(expected, effect);
  const days = { asOf, until, expected: totals, scheduled, planned: planned.flows, profile };
  const paths = { ...applyPlanned(simulated, effect), daily: dailyNet(days) };
  const bands = months.map((month, column): MonthProjection => {
    const [base, total] = [expected[column] ?? NOTHING, totals[column] ?? NOTHING];
    const flow = (of: 'income' | 'spending') =>
      movedBand(flowBand(base[of], base[`${of}Scale`], calibration[of], widen), total[of] - base[of]);
    const [income, spending] = [flow('income'), flow('spending')];
    const net = simulatedBand(income.mean - spending.mean, netOf(paths, column), widen);
    return { month, income, spending, net };
  });
  const [current = NO_MONTH, ...projected] = bands;
  const next = totals[1] ?? NOTHING;
  const wholeMonths = history.whole.map(({ month }) => month);
  const balances = summary.balance === null ? [] : dailyBalance(paths, asOf, summary.balance, BALANCE_DAYS, widen);
  return {
    asOf,
    currency: summary.currency,
    horizon,
    historyMonths: history.whole.length,
    current,
    months: projected,
    categories: categoryProjections(summary, wholeMonths, months[1] ?? running, scheduled, next),
    dailyBalance: balances,
    lowPoint: lowPointOf(balances, scheduled, levels.income),
    scheduled,
    paths,
  };
}

const ZERO = { mean: 0, lo80: 0, hi80: 0, lo95: 0, hi95: 0 };
const NO_MONTH: MonthProjection = { month: '', income: ZERO, spending: ZERO, net: ZERO };

/** Months drawn jointly; what they add up to has the calibrated distribution of cumulative net flow. */
function simulatedPaths(
  expected: readonly Expectation[],
  history: History,
  levels: Levels,
  { count, seed, calibration }: { readonly count: number; readonly seed: number; readonly calibration: Calibration },
): Omit<LedgerProjection['paths'], 'daily'> {
  const columns = expected.length;
  const { income, spending } = simulateMonths(expected, count, seed, calibration);
  const cumulative = new Float64Array(count * columns);
  for (let at = 0; at < cumulative.length; at += 1)
    cumulative[at] = (at % columns === 0 ? 0 : (cumulative[at - 1] ?? 0)) + (income[at] ?? 0) - (spending[at] ?? 0);
  cumulativeNets(expected, levels, history.elapsed, history.unspent).forEach((net, column) => {
    if (expected[column] !== NOTHING) calibrateColumn(cumulative, columns, column, net, calibration.net);
  });
  return { count, horizon: columns - 1, income, spending, cumulative };
}

function categoryShares(
  summary: LedgerSummary,
  history: History,
  months: readonly string[],
  scheduled: readonly ScheduledPayment[],
  expected: readonly Expectation[],
): ReadonlyMap<string | null, number> {
  if (!summary.changes?.some(({ kind }) => kind === 'CATEGORY_PERCENT')) return new Map();
  const next = expected[1] ?? NOTHING;
  const wholeMonths = history.whole.map(({ month }) => month);
  const spending = categoryProjections(summary, wholeMonths, months[1] ?? '', scheduled, next).filter(
    ({ direction }) => direction === 'SPENDING',
  );
  return new Map(spending.map(({ category, amount }) => [category, next.spending > 0 ? amount / next.spending : 0]));
}

function netOf({ count, horizon, income, spending }: LedgerProjection['paths'], column: number): Float64Array {
  return Float64Array.from({ length: count }, (_, path) => {
    const at = path * (horizon + 1) + column;
    return (income[at] ?? 0) - (spending[at] ?? 0);
  });
}

const contentOf = ({ asOf, currency, months, streams, balance }: LedgerSummary): string =>
  JSON.stringify([
    asOf,
    currency,
    balance,
    months.map(({ month, income, spending }) => [month, income, spending]),
    streams.map(({ key, amount, nextDate }) => [key, amount, nextDate]),
  ]);

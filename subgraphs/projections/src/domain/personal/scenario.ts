import { isPlainDate } from '@parfinanciero/kit/days';
import { simulatedBand } from './bands.js';
import type { LedgerSummary } from './ledger-summary.js';
import { instalmentOf } from './loan.js';
import type { Band, LedgerProjection } from './projection.js';
import type { ScenarioChange } from './scenario-change.js';

/** What a scenario changes in a month, minor units. Positive is more. */
export interface MonthDifference {
  readonly month: string;
  readonly income: number;
  readonly spending: number;
  /** Of net flow, positive is better. */
  readonly net: Band;
  /** Of all net flow up to the month's end. */
  readonly cumulative: Band;
}

/**
 * The ledger with one more change; the history stays as it is.
 * @throws RangeError for a stream that isn't there, a day that doesn't exist, or an amount or percentage that makes no sense
 */
export function applyScenario(summary: LedgerSummary, change: ScenarioChange): LedgerSummary {
  check(summary, change);
  return { ...summary, changes: [...(summary.changes ?? []), change] };
}

function check(summary: LedgerSummary, change: ScenarioChange): void {
  const amount = (value: number): void => {
    if (!Number.isSafeInteger(value)) throw new RangeError('An amount is a whole number of minor units');
  };
  const percent = (value: number): void => {
    if (!(value >= -100 && value <= 1_000)) throw new RangeError('A percentage is between −100 and 1000');
  };
  const day = (value: string): void => {
    if (!isPlainDate(value)) throw new RangeError('No such day');
  };
  if ('key' in change && !summary.streams.some(({ key }) => key === change.key)) throw new RangeError('No such stream');
  if ('amount' in change) amount(change.amount);
  if (change.kind === 'STREAM_AMOUNT' && 'amount' in change && change.amount < 0)
    throw new RangeError('A stream’s amount is positive');
  if ('percent' in change) percent(change.percent);
  if (change.kind === 'ONE_OFF') day(change.day);
  if (change.kind === 'EXTRA_MONTHLY' && change.from !== undefined) day(change.from);
  if (change.kind === 'LOAN') {
    day(change.startsOn);
    instalmentOf(change);
  }
}

const AS_IS = { widen80: 1, widen95: 1 };

/**
 * Month by month, the changed projection less the base. Both must have been made of the same ledger with the same horizon,
 * seed and number of paths, so that each future is compared with itself and what they share cancels out.
 * @throws RangeError when they weren't
 */
export function compareScenario(base: LedgerProjection, changed: LedgerProjection): MonthDifference[] {
  const [before, after] = [base.paths, changed.paths];
  if (base.asOf !== changed.asOf || before.count !== after.count || before.horizon !== after.horizon)
    throw new RangeError('Projections of different ledgers or horizons can’t be compared');
  const columns = before.horizon + 1;
  return base.months.map(({ month, income, spending }, index) => {
    const next = changed.months[index];
    const column = index + 1;
    const difference = (from: number): Float64Array =>
      Float64Array.from({ length: before.count }, (_, path) => {
        const at = path * columns + column;
        const until = (after.cumulative[at] ?? 0) - (before.cumulative[at] ?? 0);
        return from === 0 ? until : until - ((after.cumulative[at - 1] ?? 0) - (before.cumulative[at - 1] ?? 0));
      });
    const net = difference(1);
    const all = difference(0);
    return {
      month,
      income: (next?.income.mean ?? 0) - income.mean,
      spending: (next?.spending.mean ?? 0) - spending.mean,
      net: simulatedBand(middle(net), net, AS_IS),
      cumulative: simulatedBand(middle(all), all, AS_IS),
    };
  });
}

const middle = (values: Float64Array): number => values.slice().sort()[Math.floor(values.length / 2)] ?? 0;

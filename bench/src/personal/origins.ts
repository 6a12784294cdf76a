import { type LedgerSummary, summariseMonths } from '@parfinanciero/projections/domain/personal/ledger-summary';
import { type MonthSummary } from '@parfinanciero/projections/domain/personal/month-summary';
import { addMonths, dayOf } from '@parfinanciero/projections/domain/personal/months';
import { detectStreams } from '@parfinanciero/projections/domain/streams/detect-streams';
import type { Stream } from '@parfinanciero/projections/domain/streams/stream';
import type { SampleLedger } from './samples.js';

/** A point in a ledger's life at which it is projected, and what came. */
export interface Origin {
  readonly ledger: string;
  readonly set: SampleLedger['set'];
  readonly fold: number;
  readonly summary: LedgerSummary;
  /** Months of the past that are whole, ascending. */
  readonly whole: readonly MonthSummary[];
  /** The three months after it, or as many as there are. */
  readonly actual: readonly MonthSummary[];
  /** What the streams found with hindsight had in those months: stream key → minor units by month, positive. */
  readonly came: ReadonlyMap<string, readonly number[]>;
}

export const FOLDS = 5;
export const AHEAD = 3;
const LEAST_MONTHS = 3;

/** Every month end with three or more whole months before it. The month of the first movement is whole if that is on the 1st. */
export function originsOf(ledger: SampleLedger, fold: number): Origin[] {
  const all = summariseMonths(ledger.movements, dayOf(ledger.lastMonth, 31));
  const startsWhole = ledger.movements[0]?.day.endsWith('-01') ?? false;
  const before = startsWhole ? 0 : 1;
  const origins: Origin[] = [];
  for (let known = before + LEAST_MONTHS; known < all.length; known += 1) {
    const months = all.slice(0, known);
    const asOf = dayOf(months.at(-1)?.month ?? '', 31);
    const actual = all.slice(known, known + AHEAD);
    const { currency } = ledger;
    const streams = detectStreams(until(ledger, asOf), asOf);
    const summary: LedgerSummary = { asOf, currency, months, streams, balance: null };
    const came = cameOf(ledger, asOf, actual);
    origins.push({ ledger: ledger.id, set: ledger.set, fold, summary, whole: months.slice(before), actual, came });
  }
  return origins;
}

const until = ({ movements }: SampleLedger, asOf: string) => movements.filter(({ day }) => day <= asOf);

function cameOf(ledger: SampleLedger, asOf: string, actual: readonly MonthSummary[]): Map<string, number[]> {
  const end = dayOf(addMonths(asOf.slice(0, 7), actual.length), 31);
  return new Map(
    detectStreams(until(ledger, end), end).map((stream) => [
      stream.key,
      actual.map(({ month }) => streamedIn(stream, month)),
    ]),
  );
}

/** What a stream had in a month, minor units, positive. */
export const streamedIn = ({ occurrences }: Stream, month: string): number =>
  occurrences.reduce((sum, { day, amount }) => sum + (day.startsWith(month) ? Math.abs(amount) : 0), 0);

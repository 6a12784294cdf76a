import {
  addDays,
  addMonthsClamped,
  Rows,
  storeEvents,
  todayIn,
  type PlainDate,
  type PlainMonth,
  type ServiceRuntime,
} from '@parfinanciero/kit';
import { monthClosed } from '@parfinanciero/kit/events/projections';
import { projectLedger } from '../domain/personal/project-ledger.js';
import type { LedgerSummary } from '../domain/personal/ledger-summary.js';
import type { LedgerProjection } from '../domain/personal/projection.js';
import { applyVerdicts } from '../domain/streams/apply-verdicts.js';
import { detectStreams } from '../domain/streams/detect-streams.js';
import { addMonths } from '../domain/personal/months.js';
import { lockLedger } from '../persistence/lock-ledger.js';
import type { KeptForecast } from '../persistence/record-store.js';
import { verdictOf } from '../persistence/verdict-of.js';
import type { ProjectionsPorts } from '../ports.js';
import { LedgerReader } from './ledger-reader.js';

type Service = ServiceRuntime<ProjectionsPorts>;

/** Months that a forecast which is kept looks ahead. */
const KEPT_HORIZON = 6;
/** For so many past months it is made up what would have been foretold, once there is a history to do it from. */
const HINDCAST_MONTHS = 12;
const LEAST_HISTORY = 3;

const endOf = (month: PlainMonth): PlainDate => addDays(addMonthsClamped(`${month}-01`, 1), -1);

const MEASURES = [
  ['INCOME', 'income'],
  ['SPENDING', 'spending'],
  ['NET', 'net'],
] as const;

const keptOf = (projection: LedgerProjection, hindcast: boolean): Omit<KeptForecast, 'actual'>[] =>
  projection.months.flatMap((forecast) =>
    MEASURES.map(([measure, of]) => ({
      origin: projection.asOf,
      month: forecast.month,
      measure,
      hindcast,
      band: forecast[of],
    })),
  );

/** A forecast that is made this soon after its month is one that was made in time. */
const IN_TIME_DAYS = 3;

/** The ledger as of the evening of a day: nothing that was booked later is known, streams included. */
async function summaryAsOf(reader: LedgerReader, currency: string, asOf: PlainDate): Promise<LedgerSummary> {
  return {
    asOf,
    currency,
    months: await reader.summaries.until(currency, asOf),
    streams: applyVerdicts(
      detectStreams(await reader.movements.until(currency, asOf), asOf),
      (await reader.streams.verdicts(currency)).map(verdictOf),
    ),
    balance: null,
  };
}

/** One month in a transaction: what it held is written beside what was foretold of it, and what follows is foretold and kept. */
async function closeMonth(
  service: Service,
  ledgerId: string,
  { currency, month }: { readonly currency: string; readonly month: PlainMonth },
  today: PlainDate,
  requestId: string,
): Promise<void> {
  const now = service.clock();
  await service.dataSource.transaction(async (manager) => {
    const rows = new Rows(manager);
    await lockLedger(rows, { ledgerId });
    const reader = new LedgerReader(rows, { ledgerId });
    const { income, spending } = await reader.summaries.month(currency, month);
    const told = await reader.records.close(
      currency,
      month,
      { INCOME: income, SPENDING: spending, NET: income - spending },
      now,
    );
    const asOf = endOf(month);
    const hindcast = today > addDays(asOf, IN_TIME_DAYS);
    if (month >= addMonths(today.slice(0, 7), -HINDCAST_MONTHS - 1)) {
      const summary = await summaryAsOf(reader, currency, asOf);
      const { widen } = await reader.judged(currency, addDays(asOf, 1));
      if (summary.months.length >= LEAST_HISTORY)
        await reader.records.keep(currency, keptOf(projectLedger(summary, { horizon: KEPT_HORIZON, widen }), hindcast));
    }
    const inside = (low: 'lo80' | 'lo95', high: 'hi80' | 'hi95') =>
      told.filter(({ band, actual }) => actual !== null && band[low] <= actual && actual <= band[high]).length;
    const event = monthClosed({
      month,
      currency,
      income: String(income),
      spending: String(spending),
      forecasts: told.length,
      inside80: inside('lo80', 'hi80'),
      inside95: inside('lo95', 'hi95'),
    });
    await storeEvents(rows, [event], { stream: ledgerId, requestId, at: now });
  });
  service.wakeRelay();
}

/**
 * Closes the months of a ledger that are over and hold something, oldest first. The same again does nothing.
 * @returns how many were closed
 */
export async function closeMonths(
  service: Service,
  ledgerId: string,
  requestId: string,
  signal: AbortSignal,
): Promise<number> {
  const reader = new LedgerReader(new Rows(service.dataSource.manager), { ledgerId });
  const { zone } = await reader.settings.get();
  const today = todayIn(zone, service.clock());
  let closed = 0;
  for (const open of await reader.records.openMonths(today.slice(0, 7))) {
    if (signal.aborted) break;
    await closeMonth(service, ledgerId, open, today, requestId);
    closed += 1;
  }
  return closed;
}

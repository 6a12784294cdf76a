import { todayIn, type LedgerScope, type PlainDate, type Rows } from '@parfinanciero/kit';
import type { LedgerSummary } from '../domain/personal/ledger-summary.js';
import { judge, recalibrate } from '../domain/personal/track-record.js';
import { applyVerdicts } from '../domain/streams/apply-verdicts.js';
import { safe } from '../domain/movements-of.js';
import { MovementReader } from '../persistence/movement-reader.js';
import { RecordStore, type KeptForecast } from '../persistence/record-store.js';
import { SettingsReader } from '../persistence/settings-reader.js';
import { StreamRepository } from '../persistence/stream-repository.js';
import { SummaryStore } from '../persistence/summary-store.js';
import { verdictOf } from '../persistence/verdict-of.js';

/** So many months of the past say how much wider or narrower bands must be. */
export const JUDGED_MONTHS = 12;

/** How forecasts of one month ahead did, and what follows from it. */
export interface Judged {
  readonly kept: readonly KeptForecast[];
  readonly widen: { readonly widen80: number; readonly widen95: number };
}

/** One ledger as the engine reads it: summaries and streams, never its transactions. */
export class LedgerReader {
  readonly movements: MovementReader;
  readonly streams: StreamRepository;
  readonly summaries: SummaryStore;
  readonly records: RecordStore;
  readonly settings: SettingsReader;

  constructor(rows: Rows, scope: LedgerScope) {
    this.movements = new MovementReader(rows, scope);
    this.streams = new StreamRepository(rows, scope);
    this.summaries = new SummaryStore(rows, scope);
    this.records = new RecordStore(rows, scope);
    this.settings = new SettingsReader(rows, scope);
  }

  /** Its day, and the currency that is asked for or else its reference currency. */
  async place(
    now: Date,
    asked?: string | null,
  ): Promise<{ today: PlainDate; currency: string; zone: string; language: 'es' | 'en' }> {
    const { zone, referenceCurrency, language } = await this.settings.get();
    return { today: todayIn(zone, now), currency: asked ?? referenceCurrency, zone, language };
  }

  /** All that a projection is made from, up to and with a day. */
  async summary(currency: string, asOf: PlainDate): Promise<LedgerSummary> {
    const found = (await this.streams.inCurrency(currency)).map(({ stream }) => stream);
    const verdicts = (await this.streams.verdicts(currency)).map(verdictOf);
    const balance = await this.movements.balance(currency, asOf);
    return {
      asOf,
      currency,
      months: await this.summaries.until(currency, asOf),
      streams: applyVerdicts(found, verdicts),
      balance: balance === null ? null : safe(balance),
    };
  }

  /** What came of the last twelve months' forecasts, made a month before each, and how bands are corrected for it. */
  async judged(currency: string, today: PlainDate): Promise<Judged> {
    const kept = await this.records.oneAhead(currency, today.slice(0, 7), JUDGED_MONTHS);
    const oldestFirst = [...kept].reverse();
    const results = oldestFirst.flatMap(({ measure, band, actual }) =>
      measure === 'NET' || actual === null ? [] : [judge(band, actual)],
    );
    return { kept, widen: recalibrate(results) };
  }
}

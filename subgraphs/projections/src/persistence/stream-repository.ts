import { derivedUuid, notFound, type LedgerScope, type PlainDate, type Rows } from '@parfinanciero/kit';
import type { Stream } from '../domain/streams/stream.js';
import { lockLedger } from './lock-ledger.js';
import { StreamVerdictRow } from './stream-verdict-row.js';

/** A stream as it was found, with its row's id. */
export interface FoundStream {
  readonly id: string;
  readonly currency: string;
  readonly stream: Stream;
}

/** A stream's row id: the same whenever it is found again. */
export const streamIdOf = (ledgerId: string, currency: string, key: string): string =>
  derivedUuid(ledgerId, `stream ${currency} ${key}`);

interface StreamRecord {
  readonly id: string;
  readonly currency: string;
  readonly detected: Stream;
}

const foundOf = ({ id, currency, detected }: StreamRecord): FoundStream => ({ id, currency, stream: detected });

/** The streams found in one ledger's movements, and what people said of them. */
export class StreamRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  private async read(condition: string, parameters: readonly unknown[]): Promise<FoundStream[]> {
    const records = await this.rows.query<StreamRecord>(
      `SELECT id, currency, detected FROM stream WHERE ledger_id = $1 AND ${condition} ORDER BY key`,
      [this.scope.ledgerId, ...parameters],
    );
    return records.map(foundOf);
  }

  /** Those in one currency. */
  inCurrency(currency: string): Promise<FoundStream[]> {
    return this.read('currency = $2', [currency]);
  }

  all(): Promise<FoundStream[]> {
    return this.read('true', []);
  }

  ofGroup(currency: string, group: string): Promise<FoundStream[]> {
    return this.read('currency = $2 AND stream_group = $3', [currency, group]);
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<FoundStream> {
    const [found] = await this.read('id = $2', [id]);
    if (!found) throw notFound();
    return found;
  }

  /** The same for somebody who decides on it: one decision of a ledger after another. @throws NOT_FOUND */
  async forDecision(id: string): Promise<FoundStream> {
    await lockLedger(this.rows, this.scope);
    return this.get(id);
  }

  /** Puts what was found in a group in the place of what was. */
  async replaceGroup(currency: string, group: string, streams: readonly Stream[]): Promise<void> {
    await this.rows.query(
      `DELETE FROM stream WHERE ledger_id = $1 AND currency = $2 AND stream_group = $3 AND NOT (key = ANY ($4::text[]))`,
      [this.scope.ledgerId, currency, group, streams.map(({ key }) => key)],
    );
    await this.rows.query(
      `INSERT INTO stream (ledger_id, currency, stream_group, id, key, status, next_date, detected)
       SELECT $1, $2, $3, s.* FROM unnest($4::uuid[], $5::text[], $6::text[], $7::date[], $8::jsonb[]) AS s
       ON CONFLICT (ledger_id, id) DO UPDATE SET status = EXCLUDED.status, next_date = EXCLUDED.next_date, detected = EXCLUDED.detected`,
      [
        this.scope.ledgerId,
        currency,
        group,
        streams.map(({ key }) => streamIdOf(this.scope.ledgerId, currency, key)),
        streams.map(({ key }) => key),
        streams.map(({ status }) => status),
        streams.map(({ nextDate }) => nextDate),
        streams.map((stream) => JSON.stringify(stream)),
      ],
    );
  }

  /** Groups whose streams should have come again before a day: time alone changes what is said of them. */
  dueGroups(before: PlainDate): Promise<{ currency: string; group: string }[]> {
    return this.rows.query(
      `SELECT DISTINCT currency, stream_group AS "group" FROM stream
        WHERE ledger_id = $1 AND status <> 'ENDED' AND next_date < $2 ORDER BY 1, 2`,
      [this.scope.ledgerId, before],
    );
  }

  verdicts(currency?: string): Promise<StreamVerdictRow[]> {
    const { ledgerId } = this.scope;
    return this.rows.find(StreamVerdictRow, {
      where: { ledgerId, ...(currency !== undefined && { currency }) },
      order: { id: 'ASC' },
    });
  }

  verdict(id: string): Promise<StreamVerdictRow | null> {
    return this.rows.lock(StreamVerdictRow, { ledgerId: this.scope.ledgerId, id });
  }

  /** What a person says now, in the place of what was said before. */
  async decide(row: Omit<StreamVerdictRow, 'ledgerId' | 'version'>): Promise<void> {
    const { ledgerId } = this.scope;
    const { id, currency, key, ...said } = row;
    const changed = await this.rows.update(StreamVerdictRow, { ledgerId, id }, said);
    if (!changed) await this.rows.insert(StreamVerdictRow, { ledgerId, id, currency, key, ...said, version: 1 });
  }

  async forgetVerdict(id: string): Promise<boolean> {
    return (await this.rows.remove(StreamVerdictRow, { ledgerId: this.scope.ledgerId, id })) > 0;
  }
}

import type { DataSource } from 'typeorm';
import type { EventLog } from '../bus/event-bus.js';
import type { EventEnvelope } from '../events/envelope.js';

export interface OutboxRow {
  readonly ledger_id: string;
  readonly seq: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
  readonly request_id: string;
  readonly occurred_at: Date;
}

/** A stored row as the event that travels. */
export const envelopeOf = (source: string, row: OutboxRow): EventEnvelope => ({
  source,
  stream: row.ledger_id,
  seq: Number(row.seq),
  id: row.id,
  type: row.type,
  version: row.version,
  payload: row.payload,
  occurredAt: row.occurred_at.toISOString(),
  requestId: row.request_id,
});

/** The outbox is the log: rows stay after publication, and any consumer may read them again from 0. */
export const outboxLog = (source: string, database: DataSource): EventLog => ({
  async heads() {
    const rows = (await database.query('SELECT ledger_id, seq FROM outbox_head')) as {
      ledger_id: string;
      seq: string;
    }[];
    return rows.map((row) => ({ stream: row.ledger_id, seq: Number(row.seq) }));
  },
  async read(stream, afterSeq, limit) {
    const rows = (await database.query('SELECT * FROM outbox WHERE ledger_id = $1 AND seq > $2 ORDER BY seq LIMIT $3', [
      stream,
      afterSeq,
      limit,
    ])) as OutboxRow[];
    return rows.map((row) => envelopeOf(source, row));
  },
});

import { notFound } from '../errors/index.js';
import type { NewEvent } from '../events/define-event.js';
import { erased } from '../events/erased.js';
import { uuidV7 } from '../ids/index.js';
import type { Rows } from '../use-case/rows.js';

export interface EventOrigin {
  readonly stream: string;
  readonly requestId: string;
  readonly at: Date;
}

/**
 * Stores events with the stream's next `seq`s. Called as the last thing before commit: the head's row lock makes commit
 * order `seq` order, and a long piece of work holds it only for its last statement.
 * @throws NOT_FOUND where the stream has been erased: whoever was at work there fails as if they had come later
 */
export async function storeEvents(rows: Rows, events: readonly NewEvent[], origin: EventOrigin): Promise<void> {
  if (events.length === 0) return;
  const onErased = events.every(({ type }) => type === erased.type);
  const [head] = await rows.query<{ seq: string }>(
    `INSERT INTO outbox_head (ledger_id, seq) VALUES ($1, $2)
     ON CONFLICT (ledger_id) DO UPDATE SET seq = outbox_head.seq + $2
       WHERE outbox_head.erased_at IS NULL OR $3 RETURNING seq`,
    [origin.stream, events.length, onErased],
  );
  if (!head) throw notFound();
  const first = Number(head.seq) - events.length + 1;
  await rows.query(
    `INSERT INTO outbox (ledger_id, seq, id, type, version, payload, request_id, occurred_at)
     SELECT $1, e.seq, e.id, e.type, e.version, e.payload, $2, $3
       FROM unnest($4::bigint[], $5::uuid[], $6::text[], $7::int[], $8::jsonb[]) AS e (seq, id, type, version, payload)`,
    [
      origin.stream,
      origin.requestId,
      origin.at,
      events.map((_, index) => first + index),
      events.map(() => uuidV7()),
      events.map((event) => event.type),
      events.map((event) => event.version),
      events.map((event) => JSON.stringify(event.payload)),
    ],
  );
}

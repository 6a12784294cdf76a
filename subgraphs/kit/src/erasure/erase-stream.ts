import { erased } from '../events/erased.js';
import { storeEvents } from '../outbox/store-events.js';
import type { Rows } from '../use-case/rows.js';
import { eraserLock, OUTLIVING_TYPES } from './erased-stream.js';
import { tablesInOrder } from './table-order.js';

/** Tables of the kit that are not simply emptied: the log keeps its numbers, the audit its hashes, consumers their place. */
const KIT_TABLES = ['outbox', 'outbox_head', 'event_cursor', 'audit_content', 'schema_migration'] as const;

/** A stream of millions of rows takes longer than a request may. */
const STATEMENT_TIMEOUT = '15min';

export interface StreamErasure {
  readonly stream: string;
  readonly erasureId: string;
  readonly requestId: string;
  /** Tables whose rows stay: what holds nothing but opaque ids and must not change. */
  readonly keep: readonly string[];
  readonly at: Date;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Marks the stream first: from its head's lock on, whoever is at work here has either committed, and is seen below, or fails.
 * @returns false when it had been erased before
 */
async function markErased(rows: Rows, stream: string, at: Date): Promise<boolean> {
  await rows.query(`SELECT pg_advisory_xact_lock(${eraserLock('$1')})`, [stream]);
  const marked = await rows.query(
    `INSERT INTO outbox_head (ledger_id, seq, erased_at) VALUES ($1, 0, $2)
     ON CONFLICT (ledger_id) DO UPDATE SET erased_at = $2 WHERE outbox_head.erased_at IS NULL RETURNING seq`,
    [stream, at],
  );
  return marked.length > 0;
}

const COUNTED = (change: string): string => `WITH gone AS (${change} RETURNING 1) SELECT count(*)::int AS n FROM gone`;

/**
 * Takes everything of one stream out of this service's database, in the caller's transaction: rows of every table with a
 * `ledger_id`, waiting work, payloads of events, contents of the audit. What stays are numbers, opaque ids and hashes. Then tells
 * of it with counts; a second time it erases again and tells nobody.
 */
export async function eraseStream(
  rows: Rows,
  { stream, erasureId, requestId, keep, at }: StreamErasure,
): Promise<void> {
  await rows.query(`SET LOCAL statement_timeout = '${STATEMENT_TIMEOUT}'`);
  const first = await markErased(rows, stream, at);
  const items: { kind: string; count: number }[] = [];
  const count = async (kind: string, change: string, parameters: unknown[]): Promise<void> => {
    const [answer] = await rows.query<{ n: number }>(COUNTED(change), parameters);
    if (answer && answer.n > 0) items.push({ kind, count: answer.n });
  };
  const kept = new Set<string>([...KIT_TABLES, ...keep]);
  for (const table of await tablesInOrder(rows))
    if (!kept.has(table)) await count(table, `DELETE FROM ${quoted(table)} WHERE ledger_id = $1`, [stream]);
  await count(
    'audit_content',
    `UPDATE audit_content SET content = NULL, salt = NULL, origin = NULL, erased_at = $2 WHERE ledger_id = $1 AND erased_at IS NULL`,
    [stream, at],
  );
  await count(
    'outbox',
    `UPDATE outbox SET payload = NULL WHERE ledger_id = $1 AND payload IS NOT NULL AND type <> ALL ($2::text[])`,
    [stream, OUTLIVING_TYPES],
  );
  if (first) await storeEvents(rows, [erased({ erasureId, items })], { stream, requestId, at });
}

import type { DataSource } from 'typeorm';
import type { BlobStore } from '../blobs/index.js';
import type { DocumentStore } from '../documents/index.js';

export interface ErasureSweepOptions {
  readonly database: DataSource;
  readonly documents?: DocumentStore | undefined;
  readonly blobs?: BlobStore | undefined;
}

/** Longer than any upload or job that was under way when a stream was erased. */
const WATCHED_HOURS = 48;

/**
 * Empties streams that were erased lately once more: work that was under way may have put a document, bytes or a record of a
 * request there after the erasure. Rows can't come back: their events are refused.
 */
export async function sweepErased({ database, documents, blobs }: ErasureSweepOptions): Promise<void> {
  const streams = (await database.query(
    `SELECT ledger_id AS id FROM outbox_head WHERE erased_at > now() - make_interval(hours => $1)`,
    [WATCHED_HOURS],
  )) as { id: string }[];
  for (const { id } of streams) {
    await blobs?.removeLedger(id);
    await documents?.removeLedger(id);
    await database.query('DELETE FROM idempotency WHERE ledger_id = $1', [id]);
    await database.query(`DELETE FROM job WHERE ledger_id = $1`, [id]);
  }
}

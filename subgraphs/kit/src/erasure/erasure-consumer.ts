import type { BlobStore } from '../blobs/index.js';
import type { DocumentStore } from '../documents/index.js';
import { ledgerErased, personErased } from '../events/identity/index.js';
import { on, type ConsumerDefinition, type EventHandler } from '../outbox/consumer.js';
import type { Rows } from '../use-case/rows.js';
import { eraseStream } from './erase-stream.js';

export interface ErasureOptions {
  /** The service's name. */
  readonly service: string;
  /** Where its documents and bytes are, if it has any: what lies outside its database goes too. */
  readonly documents?: DocumentStore | undefined;
  readonly blobs?: BlobStore | undefined;
  /** Tables whose rows stay: the audit chain, which holds opaque ids and hashes. */
  readonly keep?: readonly string[];
  readonly clock: () => Date;
}

/**
 * What remains of a person in ledgers that live on with others: where they asked from, and answers kept for their repeated
 * requests. What they did there stays, as that of an opaque id.
 */
async function forgetPerson(rows: Rows, personId: string): Promise<void> {
  await rows.query(`UPDATE audit_content SET origin = NULL WHERE person_id = $1 AND origin IS NOT NULL`, [personId]);
  await rows.query(`DELETE FROM idempotency WHERE person_id = $1`, [personId]);
}

/**
 * A service's part in an erasure, which it learns of from identity: its own rows and identity's are gone in the transaction that
 * moves the cursor. Identity follows itself with it.
 */
export function erasureConsumer({ service, documents, blobs, keep = [], clock }: ErasureOptions): ConsumerDefinition {
  const erase = async (erasureId: string, { rows, stream, envelope }: Parameters<EventHandler['apply']>[1]) => {
    // Before the transaction touches a row: these stores may be tables of this database, reached by other connections.
    // Should the transaction fail, it is tried again, and so are they.
    await blobs?.removeLedger(stream);
    await documents?.removeLedger(stream);
    await eraseStream(rows, { stream, erasureId, requestId: envelope.requestId, keep, at: clock() });
  };
  return {
    name: `${service}.erasure`,
    source: 'identity',
    erases: true,
    handlers: [
      on(ledgerErased, ({ erasureId }, at) => erase(erasureId, at)),
      on(personErased, async ({ erasureId, personId }, at) => {
        await erase(erasureId, at);
        await forgetPerson(at.rows, personId);
      }),
    ],
  };
}

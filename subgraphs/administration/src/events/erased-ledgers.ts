import { enqueueJob, on, type ConsumerDefinition } from '@parfinanciero/kit';
import { ledgerErased } from '@parfinanciero/kit/events/identity';
import { BLOB_JOB } from '../use-cases/remove-blob.js';

/**
 * Reports of a ledger that is erased go with it, whoever of its members asked for them: they are rows of those people's streams,
 * where the erasure of the ledger's own does not come by.
 */
export const erasedLedgers: ConsumerDefinition = {
  name: 'administration.reports',
  source: 'identity',
  handlers: [
    on(ledgerErased, async (_payload, { rows, stream, envelope }) => {
      const gone = await rows.query<{ ledger_id: string; blob_id: string | null }>(
        'WITH gone AS (DELETE FROM report WHERE ledger = $1 RETURNING ledger_id, blob_id) SELECT * FROM gone',
        [stream],
      );
      const runAt = new Date(envelope.occurredAt);
      for (const { ledger_id: ledgerId, blob_id: blobId } of gone)
        if (blobId !== null) await enqueueJob(rows, { kind: BLOB_JOB, ledgerId, payload: { blobId }, runAt });
    }),
  ],
};

import { globalId, stale } from '@parfinanciero/kit';
import { z } from 'zod';
import { useCase } from '../registry.js';
import { receiptView } from '../schema/receipt.js';
import { SCAN_JOB } from './finish-scan.js';
import { wakingReceipts } from './receipt-live.js';
import { receiptRepositories } from './receipt-repositories.js';

/**
 * Puts an uploaded file in the queue for reading. A file has one receipt: scanning it again gives that one, tries anew what
 * could not be read, and brings back what was discarded.
 */
export const scanReceipt = wakingReceipts(
  useCase({
    name: 'scan-receipt',
    input: z.object({ fileId: globalId('File') }),
    ledgerOf: ({ fileId }) => fileId.ledgerId,
    permission: 'editor',
    repositories: receiptRepositories,

    async run({ fileId }, { files, receipts, enqueue, scope, now }) {
      const file = await files.get(fileId.id, 'receipt');
      const known = await receipts.ofFile(file.id);
      if (known?.status === 'DISCARDED' && known.documentId !== null) {
        return receiptView(await receipts.change(known, { status: 'TO_REVIEW' }, now));
      }
      if (known && known.status !== 'FAILED' && known.status !== 'DISCARDED') return receiptView(known);
      const row = known
        ? await receipts.change(known, { status: 'QUEUED', failure: null }, now)
        : await receipts.queue(file, { personId: scope.personId, now });
      // Two scans at the same moment: this one runs again and finds the other's receipt.
      if (!row) throw stale();
      await enqueue(SCAN_JOB, { receiptId: row.id });
      return receiptView(row);
    },
  }),
);

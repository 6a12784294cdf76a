import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { receiptState } from '../domain/errors.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { receiptCurrent, receiptView } from '../schema/receipt.js';
import { Version } from './input-shapes.js';
import { wakingReceipts } from './receipt-live.js';
import { receiptRepositories } from './receipt-repositories.js';

/** Puts a receipt away without booking it. Discarding twice is discarding once; a confirmed one is RECEIPT_STATE. */
export const discardReceipt = wakingReceipts(
  useCase({
    name: 'discard-receipt',
    input: z.object({ receiptId: globalId('Receipt'), expectedVersion: Version }),
    ledgerOf: ({ receiptId }) => receiptId.ledgerId,
    permission: 'editor',
    repositories: receiptRepositories,

    async run({ receiptId, expectedVersion }, { receipts, now }) {
      const present = await receipts.locked(receiptId.id);
      if (!present) throw notFound();
      if (present.status === 'DISCARDED') return receiptView(present);
      if (present.status === 'CONFIRMED') throw receiptState({ current: receiptCurrent(present) });
      requireVersion(present, expectedVersion, () => receiptCurrent(present));
      return receiptView(await receipts.change(present, { status: 'DISCARDED' }, now));
    },
  }),
);

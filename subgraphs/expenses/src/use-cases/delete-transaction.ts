import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { transactionView } from '../schema/transaction.js';
import { Version } from './input-shapes.js';
import { bookingRepositories } from './repositories.js';

/** Moves a transaction to the trash, where it counts nowhere and blocks nothing. Deleting twice is deleting once. */
export const deleteTransaction = useCase({
  name: 'delete-transaction',
  input: z.object({ transactionId: globalId('Transaction'), expectedVersion: Version }),
  ledgerOf: ({ transactionId }) => transactionId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run({ transactionId, expectedVersion }, { transactions, publish, now }) {
    const present = await transactions.get(transactionId.id);
    if (present.kind === 'OPENING') throw notFound();
    if (present.deletedAt) return transactionView(present);
    requireVersion(present, expectedVersion, () => transactionView(present));
    const { row, event } = await transactions.trash(present, now);
    publish(event);
    return transactionView(row);
  },
});

import { globalId, onUnique } from '@parfinanciero/kit';
import { z } from 'zod';
import { twinExists } from '../domain/errors.js';
import { useCase } from '../registry.js';
import { transactionView } from '../schema/transaction.js';
import { Version } from './input-shapes.js';
import { bookingRepositories } from './repositories.js';

/** Takes a transaction back out of the trash. Beside a twin that was imported again it asks: TWIN_EXISTS. */
export const restoreTransaction = useCase({
  name: 'restore-transaction',
  input: z.object({ transactionId: globalId('Transaction'), expectedVersion: Version }),
  ledgerOf: ({ transactionId }) => transactionId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run({ transactionId }, { transactions, publish }) {
    const present = await transactions.get(transactionId.id);
    if (!present.deletedAt) return transactionView(present);
    const { row, event } = await transactions.restore(present).catch(onUnique('transaction_import_key', twinExists));
    publish(event);
    return transactionView(row);
  },
});

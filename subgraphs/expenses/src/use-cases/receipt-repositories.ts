import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { FileRepository } from '../persistence/file-repository.js';
import { PayeeHistory } from '../persistence/payee-history.js';
import { ReceiptLessons } from '../persistence/receipt-lessons.js';
import { ReceiptRepository } from '../persistence/receipt-repository.js';
import { bookingRepositories } from './repositories.js';

/** The repositories that receipts need. */
export const receiptRepositories = (rows: Rows, scope: LedgerScope) => ({
  ...bookingRepositories(rows, scope),
  files: new FileRepository(rows, scope),
  receipts: new ReceiptRepository(rows, scope),
  payees: new PayeeHistory(rows, scope),
  lessons: new ReceiptLessons(rows, scope),
});
export type ReceiptRepositories = ReturnType<typeof receiptRepositories>;

import { decodeOpaqueId, notFound, permissionIn, type Context, type ReferenceResolver } from '@parfinanciero/kit';
import type { ExpensesPorts } from '../ports.js';
import { readAccount, readCategory } from '../use-cases/read-accounts.js';
import { readBudget } from '../use-cases/read-budgets.js';
import { readImport } from '../use-cases/read-imports.js';
import { readReceipt } from '../use-cases/read-receipts.js';
import { readTransaction } from '../use-cases/read-transactions.js';

const idOf = (reference: Record<string, unknown>): string => String(reference['id']);
const own = (context: Context<never>): Context<ExpensesPorts> => context as unknown as Context<ExpensesPorts>;

/** References from other subgraphs. What is not the caller's answers as what never was. */
export const references: Readonly<Record<string, ReferenceResolver>> = {
  Ledger: (reference, context) => {
    const decoded = decodeOpaqueId(idOf(reference));
    if (decoded?.kind !== 'Ledger' || !permissionIn(context.principal, decoded.ledgerId)) throw notFound();
    return { id: idOf(reference) };
  },
  Account: (reference, context) => readAccount.execute(own(context), { accountId: idOf(reference) }),
  Budget: (reference, context) => readBudget.execute(own(context), { budgetId: idOf(reference) }),
  Category: (reference, context) => readCategory.execute(own(context), { categoryId: idOf(reference) }),
  ImportBatch: (reference, context) => readImport.execute(own(context), { importId: idOf(reference) }),
  Receipt: (reference, context) => readReceipt.execute(own(context), { receiptId: idOf(reference) }),
  Transaction: (reference, context) => readTransaction.execute(own(context), { transactionId: idOf(reference) }),
};

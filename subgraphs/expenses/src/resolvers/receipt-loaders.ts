import { loaderOf, opaqueId, type Context, type Loader } from '@parfinanciero/kit';
import type { ExpensesPorts } from '../ports.js';
import type { Receipt } from '../schema/receipt.js';
import type { StoredField } from '../use-cases/receipt-documents.js';
import { readReceiptItems, type ReceiptItems } from '../use-cases/read-receipt-items.js';
import { readReceiptFields, readReceiptProposals, type ReceiptProposals } from '../use-cases/read-receipts.js';

type Request = Context<ExpensesPorts>;

/** A receipt as it was at one version: a mutation of the same request may have moved it on. */
const keyOf = ({ rowId, version }: Receipt): string => `${rowId} ${version}`;
const rowOf = (key: string): string => key.slice(0, key.indexOf(' '));

/** One use case that reads many receipts, as a loader of single ones. */
function manyAtOnce<Value>(
  context: Request,
  name: string,
  ledgerRow: string,
  read: (input: { ledgerId: string; receiptIds: string[] }) => Promise<ReadonlyMap<string, Value>>,
): Loader<Value> {
  return loaderOf<ExpensesPorts, Value>(context, `${name} ${ledgerRow}`, async (keys) => {
    const receiptIds = [...new Set(keys.map(rowOf))].map((id) => opaqueId('Receipt', { ledgerId: ledgerRow, id }));
    const found = await read({ ledgerId: opaqueId('Ledger', { id: ledgerRow }), receiptIds });
    return new Map(
      keys.flatMap((key) => {
        const value = found.get(rowOf(key));
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  });
}

export const fieldsOf = (context: Request, receipt: Receipt): Promise<StoredField[] | null> =>
  manyAtOnce<StoredField[]>(context, 'receipt fields', receipt.ledgerId, (input) =>
    readReceiptFields.execute(context, input),
  ).load(keyOf(receipt));

export const proposalsOf = (context: Request, receipt: Receipt): Promise<ReceiptProposals | null> =>
  manyAtOnce(context, 'receipt proposals', receipt.ledgerId, (input) =>
    readReceiptProposals.execute(context, input),
  ).load(keyOf(receipt));

export const itemsOf = (context: Request, receipt: Receipt): Promise<ReceiptItems | null> =>
  manyAtOnce(context, 'receipt items', receipt.ledgerId, (input) => readReceiptItems.execute(context, input)).load(
    keyOf(receipt),
  );

import type { EntryDialog_TransactionFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { announceChange } from '../../../graph/ledger-changes';
import { useIntent } from '../../../graph/use-intent';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { useToast } from '../../../parts/toasts';
import '../transaction-item';
import { amountOf, linesOf, type EntryForm } from './entry-form-state';

const RecordDocument = gql(/* GraphQL */ `
  mutation RecordTransaction($input: RecordTransactionInput!) {
    recordTransaction(input: $input) {
      id
      ...TransactionItem_transaction
    }
  }
`);
const TransferDocument = gql(/* GraphQL */ `
  mutation RecordTransfer($input: RecordTransferInput!) {
    recordTransfer(input: $input) {
      id
      ...TransactionItem_transaction
    }
  }
`);
const EditDocument = gql(/* GraphQL */ `
  mutation EditTransaction($input: EditTransactionInput!) {
    editTransaction(input: $input) {
      id
      ...TransactionItem_transaction
    }
  }
`);

interface Options {
  transaction: EntryDialog_TransactionFragment | null;
  uncategorizedId: string;
  onSaved: () => void;
}

/** Saves the form: a new entry, a new transfer, or a change on the version that was shown. */
export function useSaveEntry({ transaction, uncategorizedId, onSaved }: Options) {
  const { t } = useMessages();
  const toast = useToast();
  const { id: ledgerId } = useLedger();
  const record = useIntent(RecordDocument);
  const transfer = useIntent(TransferDocument);
  const edit = useIntent(EditDocument);

  const send = (form: EntryForm, currency: string, toCurrency: string | null, version?: number) => {
    const common = { bookedOn: form.bookedOn, payee: form.payee.trim() || null, note: form.note.trim() || null };
    const exchange = toCurrency !== null && toCurrency !== currency;
    const amounts = {
      amount: amountOf(form.amount, currency),
      ...(exchange ? { received: amountOf(form.received, toCurrency) } : {}),
    };
    if (transaction) {
      const known = {
        transactionId: transaction.id,
        expectedVersion: version ?? transaction.version,
        ...common,
        accountId: form.accountId,
      };
      return edit.run({
        input:
          form.type === 'transfer'
            ? { ...known, toAccountId: form.toAccountId, ...amounts }
            : { ...known, lines: linesOf(form, currency, uncategorizedId) },
      });
    }
    if (form.type === 'transfer')
      return transfer.run({
        input: { ledgerId, fromAccountId: form.accountId, toAccountId: form.toAccountId, ...amounts, ...common },
      });
    return record.run({
      input: {
        ledgerId,
        ...(form.accountId ? { accountId: form.accountId } : {}),
        ...common,
        lines: linesOf(form, currency, uncategorizedId),
      },
    });
  };
  const run = async (...asked: Parameters<typeof send>) => {
    const { failure } = await send(...asked);
    if (failure) return;
    announceChange(transaction ? { kind: 'edited', transactionId: transaction.id } : { kind: 'added' });
    toast({ text: t('tx.saved') });
    onSaved();
  };
  const uses = [record, transfer, edit];
  return {
    run,
    busy: uses.some(({ busy }) => busy),
    failure: uses.find(({ failure }) => failure)?.failure ?? null,
    forget: () => uses.forEach(({ forget }) => forget()),
  };
}

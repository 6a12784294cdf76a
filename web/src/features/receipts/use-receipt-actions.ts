import type { ReceiptReview_ReceiptFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { announceChange } from '../../graph/ledger-changes';
import { useIntent } from '../../graph/use-intent';
import { useMessages } from '../../messages/use-messages';
import { useToast } from '../../parts/toasts';
import type { ReceiptDraft } from './receipt-draft';
import type { Part } from './receipt-parts';

const ConfirmDocument = gql(/* GraphQL */ `
  mutation ConfirmReceipt($input: ConfirmReceiptInput!) {
    confirmReceipt(input: $input) {
      ...ReceiptItem_receipt @unmask
      ...ReceiptReview_receipt @unmask
    }
  }
`);
const DiscardDocument = gql(/* GraphQL */ `
  mutation DiscardReceipt($input: ReceiptRefInput!) {
    discardReceipt(input: $input) {
      ...ReceiptItem_receipt @unmask
      ...ReceiptReview_receipt @unmask
    }
  }
`);

/** Books a receipt, or puts it away. */
export function useReceiptActions(receipt: ReceiptReview_ReceiptFragment, onDone: () => void) {
  const { t } = useMessages();
  const toast = useToast();
  const confirming = useIntent(ConfirmDocument);
  const discarding = useIntent(DiscardDocument);
  const known = { receiptId: receipt.id, expectedVersion: receipt.version };

  const confirm = async (
    form: Omit<ReceiptDraft, 'accountId'> & { accountId: string | null; newAccountName: string | null },
    parts: readonly Part[] | null,
  ) => {
    const { failure } = await confirming.run({
      input: {
        ...known,
        bookedOn: form.date,
        amount: form.amount,
        currency: form.currency,
        payee: form.payee.trim() || null,
        note: form.note.trim() || null,
        ...(parts
          ? { lines: parts.map(({ categoryId, amount, items }) => ({ categoryId, amount, items })) }
          : form.categoryId
            ? { categoryId: form.categoryId }
            : {}),
        ...(form.accountId ? { accountId: form.accountId } : { newAccountName: form.newAccountName }),
      },
    });
    if (failure) return;
    announceChange({ kind: 'added' });
    toast({ text: t('receipts.confirmed') });
    onDone();
  };
  const discard = async () => {
    const { failure } = await discarding.run({ input: known });
    if (failure) return;
    toast({ text: t('receipts.discarded') });
    onDone();
  };
  return {
    confirm,
    discard,
    busy: confirming.busy || discarding.busy,
    failure: confirming.failure ?? discarding.failure,
  };
}

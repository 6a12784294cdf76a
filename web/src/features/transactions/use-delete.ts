import { useCallback, useState } from 'react';
import { gql } from '../../graph/gql';
import { announceChange } from '../../graph/ledger-changes';
import { useIntent } from '../../graph/use-intent';
import { useMessages } from '../../messages/use-messages';
import { useToast } from '../../parts/toasts';

const DeleteDocument = gql(/* GraphQL */ `
  mutation DeleteTransaction($input: TransactionRefInput!) {
    deleteTransaction(input: $input) {
      id
      version
      deletedAt
    }
  }
`);
const RestoreDocument = gql(/* GraphQL */ `
  mutation RestoreTransaction($input: TransactionRefInput!) {
    restoreTransaction(input: $input) {
      id
      version
      deletedAt
    }
  }
`);

/** Deletes at once and offers to undo; `hidden` are the rows that the list leaves out meanwhile. */
export function useDelete() {
  const { t } = useMessages();
  const toast = useToast();
  const { run: sendDelete } = useIntent(DeleteDocument);
  const { run: sendRestore } = useIntent(RestoreDocument);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const hide = useCallback((id: string, on: boolean) => {
    setHidden((now) => {
      const next = new Set(now);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);

  const putBack = useCallback(
    async (id: string, version: number | undefined) => {
      hide(id, false);
      const { failure } = await sendRestore({
        input: { transactionId: id, ...(version === undefined ? {} : { expectedVersion: version }) },
      });
      if (failure) {
        hide(id, true);
        toast({ text: failure.message ?? t(`error.${failure.code}`), tone: 'wrong' });
      } else announceChange({ kind: 'restored', transactionId: id });
    },
    [hide, sendRestore, t, toast],
  );
  const deleteNow = useCallback(
    (id: string, version: number) => {
      const attempt = async (): Promise<void> => {
        hide(id, true);
        const { data, failure } = await sendDelete({ input: { transactionId: id, expectedVersion: version } });
        if (failure) {
          hide(id, false);
          const again = { label: t('action.retry'), run: () => void attempt() };
          toast({ text: failure.message ?? t('tx.deleteFailed'), tone: 'wrong', action: again });
          return;
        }
        announceChange({ kind: 'deleted', transactionId: id });
        const undo = { label: t('action.undo'), run: () => void putBack(id, data.deleteTransaction?.version) };
        toast({ text: t('tx.deleted'), action: undo });
      };
      return attempt();
    },
    [hide, putBack, sendDelete, t, toast],
  );
  return { hidden, deleteNow, putBack };
}

import { gql } from '../../graph/gql';
import { announceChange } from '../../graph/ledger-changes';
import { useIntent } from '../../graph/use-intent';
import { useMessages } from '../../messages/use-messages';
import { useToast } from '../../parts/toasts';
import './import-fragments';

const RevertDocument = gql(/* GraphQL */ `
  mutation RevertImport($input: ImportRefInput!) {
    revertImport(input: $input) {
      ...EarlierImport @unmask
    }
  }
`);
const RestoreDocument = gql(/* GraphQL */ `
  mutation RestoreImport($input: ImportRefInput!) {
    restoreImport(input: $input) {
      ...EarlierImport @unmask
    }
  }
`);
interface Revertible {
  id: string;
  version: number;
  liveTransactions: number;
}

/** Takes an import back as a whole, at once and with a way back. */
export function useRevert() {
  const { t } = useMessages();
  const toast = useToast();
  const away = useIntent(RevertDocument);
  const back = useIntent(RestoreDocument);
  const restore = async (batch: { id: string; version: number }) => {
    const { failure } = await back.run({ input: { importId: batch.id, expectedVersion: batch.version } });
    if (failure) toast({ text: failure.message ?? t(`error.${failure.code}`), tone: 'wrong' });
    else announceChange({ kind: 'imported' });
  };
  const revert = async (batch: Revertible) => {
    const { data, failure } = await away.run({ input: { importId: batch.id, expectedVersion: batch.version } });
    if (failure) {
      toast({ text: failure.message ?? t(`error.${failure.code}`), tone: 'wrong' });
      return;
    }
    announceChange({ kind: 'imported' });
    const reverted = data.revertImport;
    toast({
      text: t('import.reverted', { count: batch.liveTransactions }),
      ...(reverted ? { action: { label: t('action.undo'), run: () => void restore(reverted) } } : {}),
    });
  };
  return { revert, restore, busy: away.busy || back.busy };
}

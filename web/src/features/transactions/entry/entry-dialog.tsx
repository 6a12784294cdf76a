import { useQuery } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { failureOf } from '../../../graph/failure';
import { gql } from '../../../graph/gql';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { FailureNotice } from '../../../parts/failure-notice';
import '../../projections/set-aside-fragment';
import { SetAsideSwitch } from '../../projections/set-aside-switch';
import type { EntryTarget } from './entry-context';
import { EntryForm } from './entry-form';
import './entry-fragments';

const EntryDocument = gql(/* GraphQL */ `
  query Entry($ledgerId: ID!, $transactionId: ID!, $editing: Boolean!) {
    ledger(id: $ledgerId) {
      id
      accounts {
        ...EntryAccount @unmask
      }
      categories {
        ...EntryCategory @unmask
      }
    }
    transaction(id: $transactionId) @include(if: $editing) {
      ...EntryDialog_transaction @unmask
      ...SetAside_transaction
    }
  }
`);

/** The dialog for a new or an existing transaction; the whole screen on a phone. */
export default function EntryDialog({ target, onClose }: { target: EntryTarget; onClose: () => void }) {
  const { t } = useMessages();
  const { id: ledgerId } = useLedger();
  const theme = useTheme();
  const small = useMediaQuery(theme.breakpoints.down('sm'));
  const editing = target.kind === 'edit';
  const { data, error, loading, refetch } = useQuery(EntryDocument, {
    variables: { ledgerId, transactionId: editing ? target.transactionId : '', editing },
    errorPolicy: 'all',
    fetchPolicy: editing ? 'network-only' : 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const ledger = data?.ledger;
  const transaction = data?.transaction ?? null;
  const ready = ledger?.accounts && ledger.categories && (!editing || transaction);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={small} aria-labelledby="entry-title">
      <DialogTitle id="entry-title">{editing ? t('entry.edit') : t('entry.new')}</DialogTitle>
      {ready ? (
        transaction?.kind === 'OPENING' ? (
          <DialogContent>
            <Typography>{t('entry.openingText')}</Typography>
          </DialogContent>
        ) : (
          <EntryForm
            key={transaction?.id ?? 'new'}
            accounts={(ledger.accounts ?? []).filter(({ archived }) => !archived)}
            categories={ledger.categories ?? []}
            transaction={transaction}
            onReload={async () => {
              const fresh = await refetch();
              return fresh.data?.transaction ?? null;
            }}
            onClose={onClose}
            aside={<SetAsideSwitch transaction={transaction} />}
          />
        )
      ) : (
        <DialogContent>
          {loading ? (
            <>
              <Skeleton height={56} />
              <Skeleton height={72} />
              <Skeleton height={56} />
              <Skeleton height={56} />
            </>
          ) : (
            <FailureNotice
              failure={error ? failureOf(error) : { code: 'NOT_FOUND', fields: [] }}
              onRetry={() => void refetch()}
            />
          )}
        </DialogContent>
      )}
    </Dialog>
  );
}

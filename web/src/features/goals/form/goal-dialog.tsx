import { useQuery } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { failureOf } from '../../../graph/failure';
import { gql } from '../../../graph/gql';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { FailureNotice } from '../../../parts/failure-notice';
import '../../transactions/entry/entry-fragments';
import '../goal-fragments';
import { GoalForm } from './goal-form';

const FormDocument = gql(/* GraphQL */ `
  query GoalForm($ledgerId: ID!, $goalId: ID!, $editing: Boolean!) {
    ledger(id: $ledgerId) {
      id
      accounts {
        ...EntryAccount @unmask
      }
    }
    goal(id: $goalId) @include(if: $editing) {
      ...GoalForm_goal @unmask
    }
  }
`);

interface Props {
  /** Null for a new one. */
  goalId: string | null;
  onSaved: (goalId: string) => void;
  onClose: () => void;
}

/** The dialog for a new or an existing goal; the whole screen on a phone. */
export default function GoalDialog({ goalId, onSaved, onClose }: Props) {
  const { t } = useMessages();
  const { id: ledgerId } = useLedger();
  const theme = useTheme();
  const small = useMediaQuery(theme.breakpoints.down('sm'));
  const editing = goalId !== null;
  const { data, error, loading, refetch } = useQuery(FormDocument, {
    variables: { ledgerId, goalId: goalId ?? '', editing },
    errorPolicy: 'all',
    fetchPolicy: editing ? 'network-only' : 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const accounts = data?.ledger?.accounts;
  const goal = data?.goal ?? null;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={small} aria-labelledby="goal-title">
      <DialogTitle id="goal-title">{editing ? t('goals.edit') : t('goals.new')}</DialogTitle>
      {accounts && (!editing || goal) ? (
        <GoalForm
          key={goal?.id ?? 'new'}
          goal={goal}
          accounts={accounts.filter(({ archived, id }) => !archived || id === goal?.account?.id)}
          onReload={async () => (await refetch()).data?.goal ?? null}
          onSaved={onSaved}
          onClose={onClose}
        />
      ) : (
        <DialogContent>
          {loading ? (
            <>
              <Skeleton height={72} />
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

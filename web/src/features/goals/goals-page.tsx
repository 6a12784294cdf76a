import Add from '@mui/icons-material/Add';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { failureOf } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { useLedgerChanges } from '../../graph/ledger-changes';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { LiveDot } from '../../parts/live-dot';
import { PageTitle } from '../../parts/page-title';
import { useForecastLive } from '../projections/use-forecast-live';
import { DebtsView } from './debts/debts-view';
import { GoalConflicts } from './goal-conflicts';
import './goal-fragments';
import { GoalsFilter } from './goals-filter';
import { GoalsList } from './goals-list';
import { goalAddress, goalsAddress, goalsViewFromUrl, type GoalsView } from './goals-address';
import './outlook/outlook-fragments';
import { useGoalsLive } from './use-goals-live';

const GoalDialog = lazy(() => import('./form/goal-dialog'));

const GoalsDocument = gql(/* GraphQL */ `
  query Goals($ledgerId: ID!, $includeArchived: Boolean!) {
    ledger(id: $ledgerId) {
      id
      forecast {
        revision
      }
      goals(includeArchived: $includeArchived) {
        id
        ...GoalCard_goal @unmask
        ...DebtsView_goal @unmask
        ...GoalOutlook_goal @unmask
      }
      ...GoalConflicts_ledger
    }
  }
`);

/** Metas: what one is saving for or paying off, by priority, and whether it fits together. */
export default function GoalsPage() {
  const { t } = useMessages();
  const ledger = useLedger();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const view = goalsViewFromUrl(params);
  const [making, setMaking] = useState(false);
  const { data, error, loading, refetch } = useQuery(GoalsDocument, {
    variables: { ledgerId: ledger.id, includeArchived: view.archived },
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const all = data?.ledger?.goals ?? null;
  // The archived ones stay in the cached list until it is asked again.
  const goals = all?.filter(({ archived }) => view.archived || !archived) ?? null;
  useGoalsLive(ledger.id, all?.map(({ id }) => id) ?? null, () => void refetch());
  useForecastLive(ledger.id, {}, data?.ledger?.forecast?.revision ?? null, () => void refetch());
  useLedgerChanges(() => void refetch());
  const go = (part: Partial<GoalsView>) => void navigate(goalsAddress({ ...view, ...part }));
  const make = ledger.mayEdit ? () => setMaking(true) : undefined;

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <PageTitle title={view.debts ? t('debts.title') : t('goals.title')} />
        <LiveDot />
        <Box sx={{ flex: 1 }} />
        {make && !view.debts && goals && goals.length > 0 && (
          <Button variant="outlined" startIcon={<Add />} onClick={make}>
            {t('goals.new')}
          </Button>
        )}
      </Box>
      {error && !all && !loading && <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />}
      {view.debts ? (
        <DebtsView goals={goals} budget={view.budget} onBudget={(budget) => go({ budget })} />
      ) : (
        (all || loading) && (
          <>
            <GoalsFilter goals={goals} view={view} onChange={go} />
            <GoalConflicts ledger={data?.ledger ?? null} />
            <GoalsList goals={goals} group={view.group} {...(make ? { onNew: make } : {})} />
          </>
        )
      )}
      {making && (
        <Suspense fallback={null}>
          <GoalDialog
            goalId={null}
            onClose={() => setMaking(false)}
            onSaved={(id) => {
              setMaking(false);
              void navigate(goalAddress(id));
            }}
          />
        </Suspense>
      )}
    </Box>
  );
}

import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink, useParams } from 'react-router';
import { failureOf } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { useLedgerChanges } from '../../graph/ledger-changes';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import type { CardState } from '../../parts/card-frame';
import { FailureNotice } from '../../parts/failure-notice';
import { LiveDot } from '../../parts/live-dot';
import { PageTitle } from '../../parts/page-title';
import { useForecastLive } from '../projections/use-forecast-live';
import { AdviceCard } from './detail/advice-card';
import { ContributionsCard } from './detail/contributions-card';
import { DebtCard } from './detail/debt-card';
import './detail/detail-fragments';
import { SummaryCard } from './detail/summary-card';
import { GoalIcon, iconOf } from './goal-icon';
import { GoalOutlookCard } from './outlook/goal-outlook-card';
import { isActive } from './goals-address';
import { useGoalsLive } from './use-goals-live';

const GoalDocument = gql(/* GraphQL */ `
  query Goal($id: ID!, $ledgerId: ID!, $first: Int!, $after: String) {
    ledger(id: $ledgerId) {
      id
      forecast {
        revision
      }
    }
    goal(id: $id) {
      ...GoalCard_goal @unmask
      ...GoalSummary_goal @unmask
      ...GoalContributions_goal
      ...GoalDebt_goal
      ...GoalAdvice_goal
      ...GoalOutlook_goal
    }
  }
`);
/** How many contributions a page holds. */
export const pageSize = 10;

/** One goal: how far, how fast, what came in, what a debt costs, and what would help. */
export default function GoalPage() {
  const { t } = useMessages();
  const { id: ledgerId } = useLedger();
  const id = useParams()['id'] ?? '';
  const { data, error, loading, refetch } = useQuery(GoalDocument, {
    variables: { id, ledgerId, first: pageSize },
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const again = () => void refetch();
  useGoalsLive(ledgerId, null, (changed) => {
    if (changed === id) again();
  });
  useForecastLive(ledgerId, {}, data?.ledger?.forecast?.revision ?? null, again);
  useLedgerChanges(again);
  const goal = data?.goal ?? null;
  const state = (filled: boolean): CardState => (filled ? 'ready' : loading ? 'loading' : 'failed');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Link component={RouterLink} to="/metas" variant="body2" sx={{ justifySelf: 'start' }}>
        {t('goals.back')}
      </Link>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
        {goal && <GoalIcon name={iconOf(goal.icon, goal.kind)} />}
        <PageTitle title={goal?.title ?? t('goals.title')} />
        <LiveDot />
      </Box>
      {!goal && !loading && (
        <FailureNotice failure={error ? failureOf(error) : { code: 'NOT_FOUND', fields: [] }} onRetry={again} />
      )}
      {!goal && loading && <Skeleton variant="rounded" height={360} sx={{ borderRadius: 3 }} />}
      {goal && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <SummaryCard goal={goal} onChanged={again} />
            <ContributionsCard goal={goal} goalId={id} state={state} onRetry={again} onChanged={again} />
          </Box>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            {isActive(goal.status) && !goal.archived && (
              <GoalOutlookCard goal={goal} title={goal.title} endsOn={goal.endsOn} state={state} onRetry={again} />
            )}
            <AdviceCard goal={goal} goalId={id} state={state} onRetry={again} />
          </Box>
          {goal.kind === 'DEBT' && (
            <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
              <DebtCard goal={goal} state={state} onRetry={again} />
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}

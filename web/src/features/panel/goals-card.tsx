import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { GoalsCard_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import '../goals/goal-fragments';
import { GoalIcon, iconOf } from '../goals/goal-icon';
import { paceText } from '../goals/goal-pace';
import { GoalProgress } from '../goals/goal-progress';
import { goalAddress, isActive } from '../goals/goals-address';
import { useGoalsLive } from '../goals/use-goals-live';
import type { PanelCardProps } from './panel-card';

const LedgerFragment = gql(/* GraphQL */ `
  fragment GoalsCard_ledger on Ledger {
    id
    goals {
      id
      ...GoalCard_goal @unmask
    }
  }
`);
const shown = 4;

/** The first four goals and where each is heading at this pace. */
export function GoalsCard({ ledger, state, onRetry }: Omit<PanelCardProps<GoalsCard_LedgerFragment>, 'period'>) {
  const { t, locale } = useMessages();
  const { id: ledgerId } = useLedger();
  const result = useFragment({ fragment: LedgerFragment, from: ledger });
  const goals = result.dataState === 'complete' ? (result.data?.goals ?? null) : null;
  useGoalsLive(ledgerId, goals?.map(({ id }) => id) ?? null, onRetry);
  const active = goals?.filter(({ status, archived }) => isActive(status) && !archived).slice(0, shown) ?? [];
  return (
    <CardFrame
      title={t('goals.title')}
      state={state(goals !== null)}
      onRetry={onRetry}
      height={288}
      action={
        <Link component={RouterLink} variant="body2" to="/metas">
          {active.length ? t('panel.latest.all') : t('goals.none.action')}
        </Link>
      }
    >
      {() =>
        active.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
            {t('panel.goals.none')}
          </Typography>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
            {active.map((goal) => (
              <Box component="li" key={goal.id} sx={{ display: 'flex', gap: 1.5, minWidth: 0 }}>
                <GoalIcon name={iconOf(goal.icon, goal.kind)} size={32} />
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <Link
                    component={RouterLink}
                    to={goalAddress(goal.id)}
                    color="inherit"
                    variant="body2"
                    sx={{ fontWeight: 600 }}
                  >
                    {goal.title}
                  </Link>
                  <GoalProgress {...goal} brief />
                  <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
                    {paceText(goal, t, locale)}
                  </Typography>
                </Box>
              </Box>
            ))}
          </Box>
        )
      }
    </CardFrame>
  );
}

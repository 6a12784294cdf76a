import type { FragmentType } from '@apollo/client';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { GoalsOutlookCard_LedgerFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { GoalIcon, iconOf } from '../goal-icon';
import { goalAddress, isActive } from '../goals-address';
import { OutlookBody } from './outlook-body';
import './outlook-fragments';

const LedgerFragment = gql(/* GraphQL */ `
  fragment GoalsOutlookCard_ledger on Ledger {
    id
    goals {
      id
      title
      kind
      icon
      status
      archived
      endsOn
      ...GoalOutlook_goal @unmask
    }
  }
`);

interface Props {
  ledger: FragmentType<GoalsOutlookCard_LedgerFragment> | null;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** The goals that are worked on, and how likely each is reached. */
export function GoalsOutlookCard({ ledger, state, onRetry }: Props) {
  const { t } = useMessages();
  const result = useFragment({ fragment: LedgerFragment, from: ledger });
  const goals = result.dataState === 'complete' ? (result.data?.goals ?? null) : null;
  const active = goals?.filter(({ status, archived }) => isActive(status) && !archived) ?? [];
  // Goals whose service answers while their outlook doesn't: a failure of this card, not an empty one.
  const lost = active.length > 0 && active.every(({ outlook }) => outlook === null);
  return (
    <CardFrame
      title={t('goals.outlooks')}
      state={state(goals !== null && !lost)}
      onRetry={onRetry}
      height={320}
      action={
        <Link component={RouterLink} variant="body2" to="/metas">
          {active.length ? t('panel.latest.all') : t('goals.none.action')}
        </Link>
      }
    >
      {() =>
        active.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 3, textAlign: 'center' }}>
            {t('goals.outlooks.none')}
          </Typography>
        ) : (
          <Box
            component="ul"
            aria-label={t('goals.outlooks')}
            sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2.5 }}
          >
            {active.map(({ id, title, icon, kind, endsOn, outlook }) => (
              <Box component="li" key={id} sx={{ display: 'flex', gap: 1.5, minWidth: 0 }}>
                <GoalIcon name={iconOf(icon, kind)} size={32} />
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <Link
                    component={RouterLink}
                    to={goalAddress(id)}
                    color="inherit"
                    variant="body2"
                    sx={{ fontWeight: 600 }}
                  >
                    {title}
                  </Link>
                  {outlook && <OutlookBody title={title} outlook={outlook} endsOn={endsOn} />}
                </Box>
              </Box>
            ))}
          </Box>
        )
      }
    </CardFrame>
  );
}

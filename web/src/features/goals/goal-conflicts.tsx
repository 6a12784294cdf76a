import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import { Link as RouterLink } from 'react-router';
import type { GoalConflicts_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { goalAddress } from './goals-address';

const LedgerFragment = gql(/* GraphQL */ `
  fragment GoalConflicts_ledger on Ledger {
    id
    goalConflicts {
      text
      goals {
        id
        title
      }
    }
  }
`);

/** Goals that want the same money, said plainly; nothing when everything fits. */
export function GoalConflicts({ ledger }: { ledger: FragmentType<GoalConflicts_LedgerFragment> | null }) {
  const { t } = useMessages();
  const { data } = useFragment({ fragment: LedgerFragment, from: ledger });
  const conflicts = data?.goalConflicts ?? [];
  return conflicts.map((conflict, at) => (
    <Alert key={at} severity="warning" variant="outlined" aria-label={t('goals.conflict')} role="note">
      {conflict?.text}
      <Typography variant="body2" component="span" sx={{ display: 'block', mt: 0.5 }}>
        {conflict?.goals?.map((goal, place) =>
          goal?.id ? (
            <span key={goal.id}>
              {place > 0 && ' · '}
              <Link component={RouterLink} to={goalAddress(goal.id)} color="inherit" underline="always">
                {goal.title}
              </Link>
            </span>
          ) : null,
        )}
      </Typography>
    </Alert>
  ));
}

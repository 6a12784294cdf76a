import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ActivityCard_UserFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import { TrailEntry } from '../history/trail-entry';
import '../history/trail-fragments';
import type { AccountCardProps } from './account-card';

const UserFragment = gql(/* GraphQL */ `
  fragment ActivityCard_user on User {
    id
    auditTrail(first: 8) {
      edges {
        node {
          id
          ...TrailEntry
        }
      }
    }
  }
`);

/** The last things that were done in one's name, and from where. */
export function ActivityCard({ user, state, onRetry }: AccountCardProps<ActivityCard_UserFragment>) {
  const { t } = useMessages();
  const result = useFragment({ fragment: UserFragment, from: user });
  const trail = result.dataState === 'complete' ? (result.data?.auditTrail ?? null) : null;
  return (
    <CardFrame title={t('account.activity')} state={state(trail !== null)} onRetry={onRetry} height={280}>
      {() =>
        trail?.edges.length ? (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {trail.edges.map(({ node }) => (
              <TrailEntry
                key={node.id}
                row={{ id: node.id, entry: node, changes: null }}
                asTable={false}
                detail="own"
              />
            ))}
          </Box>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('account.activity.none')}
          </Typography>
        )
      }
    </CardFrame>
  );
}

import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { gql } from '../../graph/gql';
import { useMessages } from '../../messages/use-messages';
import type { CardState } from '../../parts/card-frame';
import { PageTitle } from '../../parts/page-title';
import { ActivityCard } from './activity-card';
import { DeleteAccountCard } from './delete-account-card';
import { ProfileCard } from './profile-card';
import { SessionsCard } from './sessions-card';

const AccountDocument = gql(/* GraphQL */ `
  query AccountPage {
    me {
      id
      ...ProfileCard_user
      ...ActivityCard_user
      ...DeleteAccountCard_user
    }
  }
`);

/** Mi cuenta: who I am, where I am signed in, what I did, and the way out for good. */
export default function AccountPage() {
  const { t } = useMessages();
  const { data, loading, refetch } = useQuery(AccountDocument, {
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const user = data?.me ?? null;
  const state = (filled: boolean): CardState => (filled ? 'ready' : loading ? 'loading' : 'failed');
  const card = { user, state, onRetry: () => void refetch() };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 720px)' }}>
      <PageTitle title={t('account.title')} />
      <ProfileCard key={user ? 'there' : 'awaited'} {...card} />
      <SessionsCard />
      <ActivityCard {...card} />
      <DeleteAccountCard {...card} />
    </Box>
  );
}

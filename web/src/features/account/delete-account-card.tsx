import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import type { DeleteAccountCard_UserFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import type { AccountCardProps } from './account-card';

const DeleteAccountDialog = lazy(() => import('./delete-account-dialog'));

const UserFragment = gql(/* GraphQL */ `
  fragment DeleteAccountCard_user on User {
    id
    email
    ledgers {
      id
      name
    }
  }
`);

/** What goes and what stays when an account ends, and the way to do it. */
export function DeleteAccountCard({ user, state, onRetry }: AccountCardProps<DeleteAccountCard_UserFragment>) {
  const { t } = useMessages();
  const result = useFragment({ fragment: UserFragment, from: user });
  const me = result.dataState === 'complete' ? result.data : null;
  const email = me?.email ?? null;
  const [asked, setAsked] = useState(false);
  return (
    <CardFrame title={t('account.delete')} state={state(email !== null)} onRetry={onRetry} height={160}>
      {() => (
        <>
          <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, typography: 'body2' }}>
            <div>
              <Typography component="dt" variant="h3">
                {t('account.delete.goes')}
              </Typography>
              <Typography component="dd" variant="body2" color="textSecondary" sx={{ m: 0 }}>
                {t('account.delete.goes.text')}
              </Typography>
            </div>
            <div>
              <Typography component="dt" variant="h3">
                {t('account.delete.stays')}
              </Typography>
              <Typography component="dd" variant="body2" color="textSecondary" sx={{ m: 0 }}>
                {t('account.delete.stays.text')}
              </Typography>
            </div>
          </Box>
          <Button variant="outlined" color="error" onClick={() => setAsked(true)} sx={{ alignSelf: 'flex-start' }}>
            {t('account.delete.ask')}
          </Button>
          {asked && email && (
            <Suspense fallback={null}>
              <DeleteAccountDialog email={email} ledgers={me?.ledgers ?? []} onClose={() => setAsked(false)} />
            </Suspense>
          )}
        </>
      )}
    </CardFrame>
  );
}

import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { gql } from '../../graph/gql';
import { useIntent } from '../../graph/use-intent';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import { FailureNotice } from '../../parts/failure-notice';
import { drafts } from '../../drafts/drafts';
import { session } from '../../session/session';

const RevokeDocument = gql(/* GraphQL */ `
  mutation RevokeSessions {
    revokeSessions
  }
`);

/** Ends every session of this person, this one too. */
export function SessionsCard() {
  const { t } = useMessages();
  const revoke = useIntent(RevokeDocument);
  const leave = async () => {
    const { failure } = await revoke.run({});
    if (failure) return;
    drafts.clearAll();
    await session.signOut();
  };
  return (
    <CardFrame title={t('account.sessions')} state="ready" onRetry={() => undefined} height={80}>
      {() => (
        <>
          <Typography variant="body2" color="textSecondary">
            {t('account.sessions.text')}
          </Typography>
          <FailureNotice failure={revoke.failure} />
          <Button
            variant="outlined"
            color="inherit"
            loading={revoke.busy}
            onClick={() => void leave()}
            sx={{ alignSelf: 'flex-start' }}
          >
            {t('account.sessions.revoke')}
          </Button>
        </>
      )}
    </CardFrame>
  );
}

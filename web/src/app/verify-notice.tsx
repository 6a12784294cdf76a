import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useMessages } from '../messages/use-messages';
import { useToast } from '../parts/toasts';
import { session } from '../session/session';
import { useSession } from '../session/use-session';
import { signInProblem } from '../session/sign-in-problem';

/** Reminds of an address that isn't confirmed yet. */
export function VerifyNotice() {
  const { t } = useMessages();
  const state = useSession();
  const toast = useToast();
  const [sent, setSent] = useState(false);
  const [done, setDone] = useState(false);
  if (state.status !== 'in' || state.emailVerified || !state.email || done) return null;

  const again = async () => {
    try {
      await (await session.start()).sendVerification();
      setSent(true);
    } catch (error) {
      toast({ text: t(`signIn.problem.${signInProblem(error)}`), tone: 'wrong' });
    }
  };
  const check = async () => {
    const verified = await (await session.start()).reload().catch(() => false);
    setDone(verified);
    if (!verified) toast({ text: t('verify.notice', { email: state.email }) });
  };
  return (
    <Alert
      severity="info"
      variant="outlined"
      icon={false}
      sx={{ mb: 2, py: 0.25, flexWrap: 'wrap', alignItems: 'center', '& .MuiAlert-action': { pt: 0 } }}
      action={
        <>
          <Button size="small" disabled={sent} onClick={() => void again()}>
            {sent ? t('verify.sent') : t('verify.again')}
          </Button>
          <Button size="small" onClick={() => void check()}>
            {t('verify.done')}
          </Button>
        </>
      }
    >
      {t('verify.notice', { email: state.email })}
    </Alert>
  );
}

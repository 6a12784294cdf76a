import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessages } from '../../messages/use-messages';
import { session } from '../../session/session';
import { CredentialsForm } from './credentials-form';
import { ProviderButtons } from './provider-buttons';
import { useSignIn } from './use-sign-in';

/** The session ended while the page is open: signing in again right here, with the page and what was typed untouched. */
export default function ExpiredDialog({ email: known, disabled }: { email: string; disabled: boolean }) {
  const { t } = useMessages();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby="expired-title">
      <DialogTitle id="expired-title">{t('expired.title')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Typography color="textSecondary" sx={{ pb: 1 }}>
            {disabled ? t('expired.disabled') : t('expired.text')}
          </Typography>
          <CredentialsForm
            mode="signIn"
            email={email}
            password={password}
            onEmail={setEmail}
            onPassword={setPassword}
            signIn={signIn}
          />
          <ProviderButtons signIn={signIn} />
          <Button color="inherit" onClick={() => void session.signOut()}>
            {t('expired.leave')}
          </Button>
        </Stack>
      </DialogContent>
    </Dialog>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessages } from '../../messages/use-messages';
import { signInProblem } from '../../session/sign-in-problem';
import { PlainField } from '../../parts/plain-field';
import { useSignIn } from './use-sign-in';

interface Props {
  email: string;
  onEmail: (email: string) => void;
  onBack: () => void;
}

/** Asks for the link to a new password. The answer is the same whether the address is known or not. */
export function ResetForm({ email, onEmail, onBack }: Props) {
  const { t } = useMessages();
  const reset = useSignIn();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = async () => {
    const address = email.trim();
    if (!address) return;
    const done = await reset.attempt((firebase) =>
      firebase.sendReset(address).catch((error: unknown) => {
        if (signInProblem(error) !== 'credentials') throw error;
      }),
    );
    if (done) setSentTo(address);
  };
  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      aria-label={t('signIn.reset.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Typography color="textSecondary">{t('signIn.reset.text')}</Typography>
      <PlainField
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={onEmail}
      />
      {sentTo && (
        <Alert severity="success" variant="outlined">
          {t('signIn.reset.sent', { email: sentTo })}
        </Alert>
      )}
      {reset.problem && (
        <Alert severity="error" variant="outlined">
          {t(`signIn.problem.${reset.problem}`)}
        </Alert>
      )}
      <Button type="submit" variant="contained" size="large" loading={reset.busy} disabled={!email.trim()}>
        {t('signIn.reset.submit')}
      </Button>
      <Link component="button" type="button" onClick={onBack} sx={{ alignSelf: 'center' }}>
        {t('signIn.toSignIn')}
      </Link>
    </Stack>
  );
}

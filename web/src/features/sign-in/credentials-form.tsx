import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../../messages/use-messages';
import type { FirebaseSession } from '../../session/firebase-session';
import { signInProblem } from '../../session/sign-in-problem';
import { PlainField } from '../../parts/plain-field';
import { PasswordField } from './password-field';
import type { useSignIn } from './use-sign-in';

interface Props {
  mode: 'signIn' | 'register';
  email: string;
  password: string;
  onEmail: (email: string) => void;
  onPassword: (password: string) => void;
  signIn: ReturnType<typeof useSignIn>;
}

const attemptRegister = async (firebase: FirebaseSession, email: string, password: string, name: string) => {
  try {
    await firebase.register(email, password, name);
  } catch (error) {
    // Somebody who has an account and registers again with the right password simply wants in.
    if (signInProblem(error) !== 'registration') throw error;
    await firebase.signIn(email, password).catch(() => {
      throw error;
    });
  }
};

/** E-mail and password, to sign in or to register. */
export function CredentialsForm({ mode, email, password, onEmail, onPassword, signIn }: Props) {
  const { t } = useMessages();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const registering = mode === 'register';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!email.trim() || !password) return;
    void signIn.attempt((firebase) =>
      registering
        ? attemptRegister(firebase, email.trim(), password, name.trim())
        : firebase.signIn(email.trim(), password),
    );
  };

  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={submit}
      aria-label={registering ? t('signIn.register') : t('signIn.title')}
    >
      {registering && (
        <PlainField label={t('signIn.name')} name="name" autoComplete="name" value={name} onChange={setName} />
      )}
      <PlainField
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={onEmail}
        problem={asked && !email.trim() ? t('signIn.needed') : undefined}
      />
      <PasswordField
        label={registering ? t('signIn.newPassword') : t('signIn.password')}
        autoComplete={registering ? 'new-password' : 'current-password'}
        value={password}
        onChange={onPassword}
        problem={asked && !password ? t('signIn.needed') : undefined}
        {...(registering ? { help: t('signIn.passwordHelp') } : {})}
      />
      {signIn.problem && (
        <Alert severity="error" variant="outlined">
          {t(`signIn.problem.${signIn.problem}`)}
        </Alert>
      )}
      <Button type="submit" variant="contained" size="large" loading={signIn.busy}>
        {registering ? t('signIn.submitRegister') : t('signIn.submit')}
      </Button>
    </Stack>
  );
}

import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessages } from '../../messages/use-messages';
import { Brand } from '../../parts/brand';
import { PageTitle } from '../../parts/page-title';
import { CredentialsForm } from './credentials-form';
import { DemoAccounts } from './demo-accounts';
import { ProviderButtons } from './provider-buttons';
import { ResetForm } from './reset-form';
import { useSignIn } from './use-sign-in';

type Mode = 'signIn' | 'register' | 'reset';

/** Ingresar: sign in, register, or recover the password. */
export default function SignInPage() {
  const { t, language, setLanguage } = useMessages();
  const [mode, setMode] = useState<Mode>('signIn');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const go = (next: Mode) => () => {
    signIn.forget();
    setMode(next);
  };
  const titles: Record<Mode, string> = {
    signIn: t('signIn.title'),
    register: t('signIn.register'),
    reset: t('signIn.reset.title'),
  };
  const other = language === 'es' ? 'en' : 'es';

  return (
    <Box
      component="main"
      sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', alignContent: 'center', gap: 3, p: 2 }}
    >
      <Stack sx={{ alignItems: 'center', gap: 0.5 }}>
        <Brand size={36} />
        <Typography color="textSecondary">{t('signIn.lead')}</Typography>
      </Stack>
      <Card sx={{ width: '100%', maxWidth: 420, p: { xs: 2.5, sm: 4 } }}>
        <Stack spacing={2.5}>
          <PageTitle title={titles[mode]} />
          {mode === 'reset' ? (
            <ResetForm email={email} onEmail={setEmail} onBack={go('signIn')} />
          ) : (
            <>
              <CredentialsForm
                key={mode}
                mode={mode}
                email={email}
                password={password}
                onEmail={setEmail}
                onPassword={setPassword}
                signIn={signIn}
              />
              <Stack
                direction="row"
                sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 1, typography: 'body2' }}
              >
                <Link component="button" type="button" onClick={go(mode === 'signIn' ? 'register' : 'signIn')}>
                  {mode === 'signIn' ? t('signIn.toRegister') : t('signIn.toSignIn')}
                </Link>
                {mode === 'signIn' && (
                  <Link component="button" type="button" onClick={go('reset')}>
                    {t('signIn.forgot')}
                  </Link>
                )}
              </Stack>
              <ProviderButtons signIn={signIn} />
            </>
          )}
          <DemoAccounts
            onPick={(account) => {
              setMode('signIn');
              setEmail(account.email);
              setPassword(account.password);
            }}
          />
        </Stack>
      </Card>
      <Link component="button" type="button" lang={other} variant="body2" onClick={() => setLanguage(other)}>
        {t(`language.${other}`)}
      </Link>
    </Box>
  );
}

import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import SvgIcon from '@mui/material/SvgIcon';
import { useMessages } from '../../messages/use-messages';
import type { useSignIn } from './use-sign-in';

const Google = () => (
  <SvgIcon viewBox="0 0 24 24" aria-hidden>
    <path d="M12 10.9v2.9h4.1c-.4 1.8-1.9 3-4.1 3a4.8 4.8 0 1 1 3.1-8.4l2.1-2.1A7.8 7.8 0 1 0 12 19.8c4.500 0 7.500-3.200 7.500-7.600 0-.500 0-.900-.100-1.300z" />
  </SvgIcon>
);
const Microsoft = () => (
  <SvgIcon viewBox="0 0 24 24" aria-hidden>
    <path d="M4 4h7.400v7.400H4zM12.600 4H20v7.400h-7.400zM4 12.600h7.400V20H4zM12.600 12.600H20V20h-7.400z" />
  </SvgIcon>
);

/** Signing in through another house. */
export function ProviderButtons({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const { t } = useMessages();
  return (
    <Stack spacing={1.5}>
      <Divider sx={{ typography: 'caption', color: 'text.secondary' }}>{t('signIn.or')}</Divider>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Google />}
        disabled={signIn.busy}
        onClick={() => void signIn.attempt((firebase) => firebase.signInWith('google'))}
      >
        {t('signIn.google')}
      </Button>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Microsoft />}
        disabled={signIn.busy}
        onClick={() => void signIn.attempt((firebase) => firebase.signInWith('microsoft'))}
      >
        {t('signIn.microsoft')}
      </Button>
    </Stack>
  );
}

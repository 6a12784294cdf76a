import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { Link as RouterLink } from 'react-router';
import { useMessages } from '../messages/use-messages';
import { PageTitle } from '../parts/page-title';

/** An address without a screen. */
export function NotFound() {
  const { t } = useMessages();
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <PageTitle title={t('app.notFound')} />
      <Link component={RouterLink} to="/panel">
        {t('app.notFound.go')}
      </Link>
    </Stack>
  );
}

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useMessages } from '../messages/use-messages';

/** A page's shape while its code arrives. */
export function PageSkeleton() {
  const { t } = useMessages();
  return (
    <Box role="status" aria-label={t('app.loading')} sx={{ display: 'grid', gap: 2 }}>
      <Skeleton variant="rounded" width={180} height={32} />
      <Skeleton variant="rounded" height={320} sx={{ borderRadius: 3 }} />
    </Box>
  );
}

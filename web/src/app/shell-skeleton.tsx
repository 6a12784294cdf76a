import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useMessages } from '../messages/use-messages';

/** The shell's shape while the session opens. */
export function ShellSkeleton() {
  const { t } = useMessages();
  return (
    <Box role="status" aria-label={t('app.loading')} sx={{ minHeight: '100dvh' }}>
      <Box sx={{ height: 56, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }} />
      <Box
        sx={{
          maxWidth: 1120,
          mx: 'auto',
          p: 3,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' },
        }}
      >
        {[0, 1, 2, 3].map((at) => (
          <Skeleton key={at} variant="rounded" height={112} sx={{ borderRadius: 3 }} />
        ))}
        <Skeleton variant="rounded" height={280} sx={{ gridColumn: '1 / -1', borderRadius: 3 }} />
      </Box>
    </Box>
  );
}

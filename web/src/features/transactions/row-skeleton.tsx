import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** A row that is still on its way. */
export function RowSkeleton({ asTable }: { asTable: boolean }) {
  return (
    <Box
      aria-hidden
      sx={{ display: 'flex', alignItems: 'center', gap: 2, px: asTable ? 2 : 1, height: asTable ? 44 : 56 }}
    >
      {asTable && <Skeleton width={84} />}
      <Skeleton sx={{ flex: 1, maxWidth: 280 }} />
      <Box sx={{ flex: 1 }} />
      <Skeleton width={96} />
    </Box>
  );
}

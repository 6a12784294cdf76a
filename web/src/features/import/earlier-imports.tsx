import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { EarlierImportFragment } from '../../generated/graphql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { EmptyState } from '../../parts/empty-state';
import { transactionsAddress } from '../transactions/transactions-address';
import { useRevert } from './use-revert';

interface Props {
  batches: readonly EarlierImportFragment[] | null;
  onResume: (id: string) => void;
}

/** The imports so far, each with what can still be done about it. */
export function EarlierImports({ batches, onResume }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit } = useLedger();
  const { revert, restore, busy } = useRevert();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Card component="section" aria-label={t('import.earlier')} sx={{ p: 2.5 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('import.earlier')}
      </Typography>
      {batches === null && <Skeleton variant="rounded" height={120} />}
      {batches?.length === 0 && <EmptyState text={t('import.earlier.none')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {batches?.map((batch) => (
          <Box
            component="li"
            key={batch.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              flexWrap: 'wrap',
              py: 1.25,
              borderTop: 1,
              borderColor: 'divider',
              '&:first-of-type': { borderTop: 0 },
            }}
          >
            <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
              <Typography variant="body2" noWrap sx={{ fontWeight: 550 }}>
                {batch.fileName}
              </Typography>
              <Typography variant="caption" color="textSecondary">
                {when.format(new Date(batch.createdAt))}
                {batch.status === 'PREVIEW'
                  ? ''
                  : ` · ${t('import.addedOf', { added: batch.added, live: batch.liveTransactions })}`}
              </Typography>
            </Box>
            <Chip
              size="small"
              variant="outlined"
              color={batch.status === 'IMPORTED' ? 'success' : 'default'}
              label={t(`import.status.${batch.status}`)}
            />
            {batch.status === 'PREVIEW' && (
              <Button size="small" onClick={() => onResume(batch.id)}>
                {t('import.resume')}
              </Button>
            )}
            {batch.status === 'IMPORTED' && (
              <Button size="small" component={Link} to={transactionsAddress({ importId: batch.id })}>
                {t('import.see')}
              </Button>
            )}
            {mayEdit && batch.status !== 'PREVIEW' && (
              <Button
                size="small"
                color="inherit"
                disabled={busy}
                aria-label={`${batch.status === 'IMPORTED' ? t('import.revert') : t('import.restore')}: ${batch.fileName}`}
                onClick={() => void (batch.status === 'IMPORTED' ? revert(batch) : restore(batch))}
              >
                {batch.status === 'IMPORTED' ? t('import.revert') : t('import.restore')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Card>
  );
}

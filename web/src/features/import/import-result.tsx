import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { ImportReview_BatchFragment } from '../../generated/graphql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { transactionsAddress } from '../transactions/transactions-address';
import { useRevert } from './use-revert';

/** What an import did, with the way to see it and to take it back. */
export function ImportResult({ batch, onAnother }: { batch: ImportReview_BatchFragment; onAnother: () => void }) {
  const { t } = useMessages();
  const { mayEdit } = useLedger();
  const { revert, restore, busy } = useRevert();
  const imported = batch.status === 'IMPORTED';
  return (
    <Card sx={{ p: { xs: 2.5, sm: 4 } }}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
          {imported && <CheckCircle color="success" />}
          <Typography variant="h2" role="status">
            {imported ? t('import.done', { count: batch.added }) : t('import.reverted', { count: batch.added })}
          </Typography>
        </Stack>
        {imported && <Typography color="textSecondary">{t('import.doneText', { file: batch.fileName })}</Typography>}
        {imported && batch.editedSince > 0 && (
          <Alert severity="info" variant="outlined">
            {t('import.editedSince', { count: batch.editedSince })}
          </Alert>
        )}
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
          {imported && (
            <Button variant="contained" component={Link} to={transactionsAddress({ importId: batch.id })}>
              {t('import.see')}
            </Button>
          )}
          <Button variant="outlined" onClick={onAnother}>
            {t('import.another')}
          </Button>
          {mayEdit && (
            <Button color="inherit" loading={busy} onClick={() => void (imported ? revert(batch) : restore(batch))}>
              {imported ? t('import.revert') : t('import.restore')}
            </Button>
          )}
        </Stack>
      </Stack>
    </Card>
  );
}

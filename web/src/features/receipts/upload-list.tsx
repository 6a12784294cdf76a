import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMessages } from '../../messages/use-messages';
import type { Progress, Upload } from './use-receipt-uploads';

interface Props {
  uploads: readonly Upload[];
  progress: Progress;
  onRetry: (keys: readonly string[]) => void;
  onDismiss: (key: string) => void;
}

/** Each file on its way with how far it is; those that failed with the reason, to be sent again. */
export function UploadList({ uploads, progress, onRetry, onDismiss }: Props) {
  const { t } = useMessages();
  const failed = uploads.filter(({ state }) => state === 'failed');
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box role="status">
        {progress.all > 1 && (
          <Typography variant="body2">{t('receipts.progress', { done: progress.done, all: progress.all })}</Typography>
        )}
      </Box>
      {uploads.map(({ key, file: { name }, state, failure }) =>
        failure ? (
          <Alert
            key={key}
            severity="error"
            variant="outlined"
            action={
              <>
                <Button color="inherit" size="small" onClick={() => onRetry([key])}>
                  {t('action.retry')}
                </Button>
                <Button
                  color="inherit"
                  size="small"
                  aria-label={t('receipts.dismiss', { name })}
                  onClick={() => onDismiss(key)}
                >
                  {t('receipts.remove')}
                </Button>
              </>
            }
          >
            {t('receipts.uploadFailed', { name, reason: failure.message ?? t(`error.${failure.code}`) })}
          </Alert>
        ) : (
          <Box key={key}>
            <Typography variant="caption">
              {t(state === 'waiting' ? 'receipts.waiting' : 'receipts.uploading', { name })}
            </Typography>
            <LinearProgress
              variant={state === 'waiting' ? 'determinate' : 'indeterminate'}
              value={0}
              aria-label={t(state === 'waiting' ? 'receipts.waiting' : 'receipts.uploading', { name })}
            />
          </Box>
        ),
      )}
      {failed.length > 1 && (
        <Button sx={{ justifySelf: 'start' }} onClick={() => onRetry(failed.map(({ key }) => key))}>
          {t('receipts.retryAll', { count: failed.length })}
        </Button>
      )}
    </Box>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Failure } from '../graph/failure';
import { useMessages } from '../messages/use-messages';

interface Props {
  failure: Failure | null | undefined;
  onRetry?: () => void;
}

/** What went wrong, in the person's language; the reference only where it helps support find it. */
export function FailureNotice({ failure, onRetry }: Props) {
  const { t } = useMessages();
  if (!failure) return null;
  const texts = failure.fields.map((field) => field.message).filter(Boolean);
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    >
      {failure.message ?? t(`error.${failure.code}`)}
      {texts.length > 0 && (
        <Typography variant="body2" component="span" sx={{ display: 'block' }}>
          {texts.join(' · ')}
        </Typography>
      )}
      {failure.traceId && failure.code === 'INTERNAL' && (
        <Typography variant="caption" component="span" sx={{ display: 'block', opacity: 0.85 }}>
          {t('error.trace', { trace: failure.traceId })}
        </Typography>
      )}
    </Alert>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Failure } from '../../../graph/failure';
import { formatDay, isPlainDay } from '../../../days/plain-day';
import { useMessages } from '../../../messages/use-messages';
import { formatMoney, type MoneyLike } from '../../../money/format-money';

interface Props {
  failure: Failure;
  onOverwrite: (version: number) => void;
  onReload: () => void;
}

const isMoney = (value: unknown): value is MoneyLike =>
  typeof value === 'object' &&
  value !== null &&
  'amount' in value &&
  'currency' in value &&
  typeof value.amount === 'string' &&
  typeof value.currency === 'string';

/** Somebody was faster: what stands there now, and the choice between that and one's own. */
export function ConflictNotice({ failure, onOverwrite, onReload }: Props) {
  const { t, locale } = useMessages();
  const current = failure.current ?? {};
  const { bookedOn, payee, amount, version } = current;
  const summary = [
    typeof bookedOn === 'string' && isPlainDay(bookedOn) ? formatDay(bookedOn, locale) : '',
    typeof payee === 'string' ? payee : '',
    isMoney(amount) ? formatMoney(amount, locale) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Alert severity="warning" variant="outlined">
      <Typography variant="body2">{t('error.CONFLICT')}</Typography>
      {summary && <Typography variant="body2">{t('conflict.now', { summary })}</Typography>}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        {typeof version === 'number' && (
          <Button size="small" variant="outlined" color="inherit" onClick={() => onOverwrite(version)}>
            {t('conflict.overwrite')}
          </Button>
        )}
        <Button size="small" variant="outlined" color="inherit" onClick={onReload}>
          {t('conflict.reload')}
        </Button>
      </Stack>
    </Alert>
  );
}

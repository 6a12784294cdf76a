import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { isPlainDay } from '../../../days/plain-day';
import { useDraft } from '../../../drafts/use-draft';
import type { Stream_StreamFragment, StreamPeriod } from '../../../generated/graphql';
import type { Failure } from '../../../graph/failure';
import { useMessages } from '../../../messages/use-messages';
import { exponentOf } from '../../../money/format-money';
import { parseAmount, typedAmount } from '../../../money/parse-amount';
import { FailureNotice } from '../../../parts/failure-notice';
import { MoneyField } from '../../../parts/money-field';
import { periods } from './stream-periods';
import type { useStreamActions } from './use-stream-actions';

interface Props {
  stream: Stream_StreamFragment;
  actions: ReturnType<typeof useStreamActions>;
  onClose: () => void;
}
const longest = 80;

/** What of a stream is different from how it was found. Only what was changed is sent. */
export default function StreamDialog({ stream, actions, onClose }: Props) {
  const { t, locale } = useMessages();
  const { currency } = stream.amount;
  const initial = () => ({
    description: stream.description.slice(0, longest),
    amount: typedAmount(stream.amount.amount, locale),
    period: stream.period,
    nextDate: stream.nextDate ?? '',
  });
  const [found] = useState(initial);
  const draft = useDraft(`stream.${stream.id}`, initial);
  const form = draft.value;
  const put = (part: Partial<typeof form>) => draft.change((now) => ({ ...now, ...part }));
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const parsed = parseAmount(form.amount, exponentOf(currency));
  const amount =
    'amount' in parsed && !parsed.amount.startsWith('-') && /[1-9]/u.test(parsed.amount) ? parsed.amount : null;
  const dayMissing = form.nextDate !== '' && !isPlainDay(form.nextDate);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const name = form.description.trim();
    if (amount === null || dayMissing || name === '') return;
    const refused = await actions.correct(stream, {
      ...(form.amount === found.amount ? {} : { amount }),
      ...(form.period === found.period ? {} : { period: form.period }),
      ...(form.nextDate === found.nextDate ? {} : { nextDate: form.nextDate || null }),
      ...(name === found.description ? {} : { description: name }),
    });
    setFailure(refused);
    if (refused) return;
    draft.clear();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="stream-title">
      <DialogTitle id="stream-title">{t('projections.streams.correctOf', { name: stream.description })}</DialogTitle>
      <DialogContent>
        <Stack
          component="form"
          id="stream-form"
          noValidate
          spacing={2}
          onSubmit={(event) => void submit(event)}
          sx={{ pt: 1 }}
        >
          <Typography variant="body2" color="textSecondary">
            {t('projections.streams.correctHelp')}
          </Typography>
          <MoneyField
            label={t('entry.amount')}
            value={form.amount}
            onChange={(text) => put({ amount: text })}
            currency={currency}
            autoFocus
            problem={asked && amount === null ? t('entry.problem.amount') : undefined}
          />
          <TextField
            select
            label={t('projections.streams.period')}
            value={form.period}
            onChange={(event) => put({ period: event.target.value as StreamPeriod })}
          >
            {periods.map((period) => (
              <MenuItem key={period} value={period}>
                {t(`projections.period.${period}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={t('projections.streams.nextDate')}
            type="date"
            value={form.nextDate}
            onChange={(event) => put({ nextDate: event.target.value })}
            error={asked && dayMissing}
            helperText={asked && dayMissing ? t('entry.problem.date') : undefined}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            label={t('projections.streams.name')}
            value={form.description}
            onChange={(event) => put({ description: event.target.value })}
            error={asked && form.description.trim() === ''}
            helperText={asked && form.description.trim() === '' ? t('account.problem.name') : undefined}
            slotProps={{ htmlInput: { maxLength: longest } }}
          />
          <FailureNotice failure={failure} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" form="stream-form" variant="contained" loading={actions.busy}>
          {t('action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { GoalCard_GoalFragment } from '../../../generated/graphql';
import { isPlainDay } from '../../../days/plain-day';
import { useDraft } from '../../../drafts/use-draft';
import { useToday } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { exponentOf } from '../../../money/format-money';
import { parseAmount } from '../../../money/parse-amount';
import { FailureNotice } from '../../../parts/failure-notice';
import { MoneyField } from '../../../parts/money-field';
import { useToast } from '../../../parts/toasts';
import { useContribute } from './use-contribute';

interface Props {
  goal: Pick<GoalCard_GoalFragment, 'id' | 'kind' | 'target'>;
  withdrawing: boolean;
  onSaved: () => void;
  onClose: () => void;
}

/** An amount into a goal, or out of it, on a day. */
export default function MoneyDialog({ goal, withdrawing, onSaved, onClose }: Props) {
  const { t } = useMessages();
  const toast = useToast();
  const today = useToday();
  const { currency } = goal.target;
  const draft = useDraft(`goal.${withdrawing ? 'out' : 'in'}.${goal.id}`, () => ({
    amount: '',
    bookedOn: today,
    note: '',
  }));
  const form = draft.value;
  const put = (part: Partial<typeof form>) => draft.change((now) => ({ ...now, ...part }));
  const [asked, setAsked] = useState(false);
  const save = useContribute();
  const parsed = parseAmount(form.amount, exponentOf(currency));
  const amount =
    'amount' in parsed && !parsed.amount.startsWith('-') && /[1-9]/u.test(parsed.amount) ? parsed.amount : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (amount === null || !isPlainDay(form.bookedOn)) return;
    const input = { goalId: goal.id, amount, bookedOn: form.bookedOn, note: form.note.trim() || null };
    if (!(await save.run(input, withdrawing))) return;
    draft.clear();
    toast({ text: withdrawing ? t('goals.withdrawn') : t('goals.contributed') });
    onSaved();
  };
  const title = withdrawing ? t('goals.withdraw') : goal.kind === 'DEBT' ? t('goals.pay') : t('goals.contribute');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="goal-money-title">
      <DialogTitle id="goal-money-title">{title}</DialogTitle>
      <DialogContent>
        <Stack
          component="form"
          id="goal-money-form"
          noValidate
          spacing={2}
          onSubmit={(event) => void submit(event)}
          sx={{ pt: 1 }}
        >
          <MoneyField
            label={t('entry.amount')}
            value={form.amount}
            onChange={(text) => put({ amount: text })}
            currency={currency}
            autoFocus
            large
            problem={asked && amount === null ? t('entry.problem.amount') : undefined}
          />
          <TextField
            label={t('entry.date')}
            type="date"
            value={form.bookedOn}
            onChange={(event) => put({ bookedOn: event.target.value })}
            error={asked && !isPlainDay(form.bookedOn)}
            helperText={asked && !isPlainDay(form.bookedOn) ? t('entry.problem.date') : undefined}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            label={t('entry.note')}
            value={form.note}
            onChange={(event) => put({ note: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <FailureNotice failure={save.failure} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" form="goal-money-form" variant="contained" loading={save.busy}>
          {t('action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

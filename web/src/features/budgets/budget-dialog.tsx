import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useDraft } from '../../drafts/use-draft';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { exponentOf, formatMoney } from '../../money/format-money';
import { parseAmount, typedAmount } from '../../money/parse-amount';
import { FailureNotice } from '../../parts/failure-notice';
import { MoneyField } from '../../parts/money-field';
import type { BudgetRow } from './budget-rows';
import type { useBudgetActions } from './use-budget-actions';

interface Props {
  row: BudgetRow;
  month: string;
  actions: ReturnType<typeof useBudgetActions>;
  onClose: () => void;
}

/** What a category may take this month. */
export default function BudgetDialog({ row, month, actions, onClose }: Props) {
  const { t, locale } = useMessages();
  const { referenceCurrency: currency } = useLedger();
  const { budget } = row;
  const draft = useDraft(`budget.${month}.${row.categoryId}`, () => ({
    amount: budget ? typedAmount(budget.amount.amount, locale) : '',
  }));
  const [asked, setAsked] = useState(false);
  const parsed = parseAmount(draft.value.amount, exponentOf(currency));
  const amount = 'amount' in parsed && !parsed.amount.startsWith('-') ? parsed.amount : null;
  const done = (worked: boolean) => {
    if (!worked) return;
    draft.clear();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (amount !== null) void actions.set(row.categoryId, amount, budget?.version).then(done);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="budget-title">
      <DialogTitle id="budget-title">{t('budgets.of', { name: row.name })}</DialogTitle>
      <DialogContent>
        <Stack component="form" id="budget-form" noValidate spacing={2} onSubmit={submit} sx={{ pt: 1 }}>
          <Typography variant="body2" color="textSecondary">
            {t('budgets.spentSoFar', { amount: formatMoney(row.spent, locale) })}
          </Typography>
          <MoneyField
            label={t('budgets.amount')}
            value={draft.value.amount}
            onChange={(text) => draft.change(() => ({ amount: text }))}
            currency={currency}
            autoFocus
            large
            problem={asked && amount === null ? t('entry.problem.amount') : undefined}
          />
          <FailureNotice failure={actions.failure} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {budget && (
          <Button color="inherit" disabled={actions.busy} onClick={() => void actions.remove(row).then(done)}>
            {t('budgets.remove')}
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" form="budget-form" variant="contained" loading={actions.busy}>
          {t('action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

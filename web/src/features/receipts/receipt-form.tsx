import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import type {
  EntryAccountFragment,
  EntryCategoryFragment,
  ReceiptReview_ReceiptFragment,
} from '../../generated/graphql';
import { isPlainDay } from '../../days/plain-day';
import { useDraft } from '../../drafts/use-draft';
import { useLedger, useToday } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { exponentOf, formatMoney } from '../../money/format-money';
import { parseAmount } from '../../money/parse-amount';
import { CurrencyField } from '../../parts/currency-field';
import { FailureNotice } from '../../parts/failure-notice';
import { MoneyField } from '../../parts/money-field';
import { CategoryField } from '../transactions/entry/category-field';
import { ConflictNotice } from '../transactions/entry/conflict-notice';
import { Confidence } from './confidence';
import { proposedAccount, receiptDraft } from './receipt-draft';
import { useReceiptActions } from './use-receipt-actions';

interface Props {
  receipt: ReceiptReview_ReceiptFragment;
  accounts: readonly EntryAccountFragment[];
  categories: readonly EntryCategoryFragment[];
  /** Which field's box should stand out. */
  onMark: (field: string | null) => void;
  onDone: () => void;
  onReload: () => void;
}
const makesAccount = 'new';

/** What was read, to check and to book. Each field tells how sure its reading is. */
export function ReceiptForm({ receipt, accounts, categories, onMark, onDone, onReload }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit, referenceCurrency } = useLedger();
  const today = useToday();
  const draft = useDraft(`receipt.${receipt.id}`, () => receiptDraft(receipt, today, referenceCurrency, locale));
  const form = draft.value;
  const put = (part: Partial<typeof form>) => draft.change((now) => ({ ...now, ...part }));
  const [asked, setAsked] = useState(false);
  const actions = useReceiptActions(receipt, () => {
    draft.clear();
    onDone();
  });
  const parsed = parseAmount(form.amount, exponentOf(form.currency));
  const amount =
    'amount' in parsed && !parsed.amount.startsWith('-') && /[1-9]/u.test(parsed.amount) ? parsed.amount : null;
  const fitting = accounts.filter(({ currency }) => currency === form.currency);
  const newName = proposedAccount(receipt, form.currency, t('account.kind.CASH'));
  const accountId = fitting.some(({ id }) => id === form.accountId) ? form.accountId : (fitting[0]?.id ?? makesAccount);
  const account = form.accountId === makesAccount ? makesAccount : accountId;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (amount === null || !isPlainDay(form.date)) return;
    void actions.confirm({
      ...form,
      amount,
      ...(account === makesAccount
        ? { accountId: null, newAccountName: newName }
        : { accountId: account, newAccountName: null }),
    });
  };
  const read = (name: string) => receipt.fields.find((field) => field.name === name) ?? null;
  const marks = (name: string) => ({ onFocus: () => onMark(name), onBlur: () => onMark(null) });
  const conflict = actions.failure?.code === 'CONFLICT' ? actions.failure : null;

  return (
    <Stack component="form" noValidate spacing={2} aria-label={t('receipts.review')} onSubmit={submit}>
      <div {...marks('company')}>
        <TextField
          label={t('receipts.company')}
          value={form.payee}
          onChange={(event) => put({ payee: event.target.value })}
        />
        <Confidence field={read('company')} />
      </div>
      <div {...marks('date')}>
        <TextField
          label={t('receipts.date')}
          type="date"
          value={form.date}
          onChange={(event) => put({ date: event.target.value })}
          error={asked && !isPlainDay(form.date)}
          helperText={asked && !isPlainDay(form.date) ? t('entry.problem.date') : undefined}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Confidence field={read('date')} />
      </div>
      <div {...marks('total')}>
        <MoneyField
          label={t('receipts.total')}
          value={form.amount}
          onChange={(text) => put({ amount: text })}
          currency={form.currency}
          problem={asked && amount === null ? t('entry.problem.amount') : undefined}
        />
        <Confidence field={read('total')} />
      </div>
      <CurrencyField
        label={t('receipts.currency')}
        value={form.currency}
        onChange={(currency) => put({ currency, accountId: '' })}
      />
      {receipt.tax && receipt.currency && (
        <Typography variant="caption" color="textSecondary">
          {t('receipts.tax', {
            amount: formatMoney({ amount: receipt.tax, currency: receipt.currency }, locale, { exact: true }),
          })}
        </Typography>
      )}
      <TextField
        select
        label={t('receipts.account')}
        value={account}
        onChange={(event) => put({ accountId: event.target.value })}
        helperText={t('receipts.accountCurrency', { currency: form.currency })}
      >
        {fitting.map((each) => (
          <MenuItem key={each.id} value={each.id}>
            {each.name}
          </MenuItem>
        ))}
        <MenuItem value={makesAccount}>{t('receipts.newAccount', { name: newName })}</MenuItem>
      </TextField>
      <CategoryField
        label={t('entry.category')}
        categories={categories}
        flow="SPENDING"
        value={form.categoryId}
        onChange={(categoryId) => put({ categoryId })}
      />
      <TextField label={t('entry.note')} value={form.note} onChange={(event) => put({ note: event.target.value })} />
      {conflict ? (
        <ConflictNotice failure={conflict} onOverwrite={() => onReload()} onReload={onReload} />
      ) : (
        <FailureNotice failure={actions.failure} />
      )}
      {mayEdit && (
        <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1 }}>
          <Button color="inherit" disabled={actions.busy} onClick={() => void actions.discard()}>
            {t('action.discard')}
          </Button>
          <Button type="submit" variant="contained" loading={actions.busy}>
            {t('receipts.confirm')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}

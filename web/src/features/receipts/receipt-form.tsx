import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
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
import { CategoryField } from '../transactions/entry/category-field';
import { ConflictNotice } from '../transactions/entry/conflict-notice';
import type { MarkedField } from './marked-field';
import { ReadFields } from './read-fields';
import { proposedAccount, receiptDraft } from './receipt-draft';
import { ReceiptSplit } from './receipt-split';
import { receiptSplit } from './receipt-split-state';
import { ReceiptThings } from './receipt-things';
import { useReceiptActions } from './use-receipt-actions';

interface Props {
  receipt: ReceiptReview_ReceiptFragment;
  accounts: readonly EntryAccountFragment[];
  categories: readonly EntryCategoryFragment[];
  /** Which field's box stands out. */
  marked: string | null;
  onMark: (field: MarkedField | null) => void;
  onDone: () => void;
  onReload: () => void;
}
const makesAccount = 'new';

/** What was read, to check and to book. Each field tells how sure its reading is. */
export function ReceiptForm({ receipt, accounts, categories, marked, onMark, onDone, onReload }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit, referenceCurrency } = useLedger();
  const today = useToday();
  const draft = useDraft(`receipt.2.${receipt.id}`, () => receiptDraft(receipt, today, referenceCurrency, locale));
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
  const offered = receiptSplit(receipt, form, amount);
  const divided = form.splits ? offered : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (amount === null || !isPlainDay(form.date) || (divided && !divided.fits)) return;
    const payer =
      account === makesAccount
        ? { accountId: null, newAccountName: newName }
        : { accountId: account, newAccountName: null };
    void actions.confirm({ ...form, amount, ...payer }, divided?.parts ?? null);
  };
  const conflict = actions.failure?.code === 'CONFLICT' ? actions.failure : null;

  return (
    <Stack component="form" noValidate spacing={2} aria-label={t('receipts.review')} onSubmit={submit}>
      <ReadFields
        receipt={receipt}
        form={form}
        put={put}
        asked={asked}
        amount={amount}
        marked={marked}
        onMark={onMark}
      />
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
        onChange={(categoryId) => put({ categoryId, typedParts: {} })}
      />
      {receipt.lineItems.length > 0 && (
        <ReceiptThings
          items={receipt.lineItems}
          currency={form.currency}
          categories={categories}
          categoryIds={form.itemCategories}
          onChange={(itemCategories) => put({ itemCategories, typedParts: {} })}
        />
      )}
      {offered && (
        <FormControlLabel
          control={<Checkbox checked={form.splits} onChange={(event) => put({ splits: event.target.checked })} />}
          label={t('receipts.split.offer', { count: offered.parts.length })}
        />
      )}
      {divided && (
        <ReceiptSplit
          parts={divided.parts}
          currency={form.currency}
          categories={categories}
          typed={form.typedParts}
          onType={(categoryId, text) => put({ typedParts: { ...form.typedParts, [categoryId]: text } })}
          onReset={() => put({ typedParts: {} })}
          missing={divided.missing}
        />
      )}
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

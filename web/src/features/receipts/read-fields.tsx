import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { ReceiptReview_ReceiptFragment } from '../../generated/graphql';
import { isPlainDay } from '../../days/plain-day';
import { useMessages } from '../../messages/use-messages';
import { MoneyField } from '../../parts/money-field';
import { Confidence } from './confidence';
import type { ReceiptDraft } from './receipt-draft';
import { fieldId, type MarkedField } from './marked-field';

interface Props {
  receipt: ReceiptReview_ReceiptFragment;
  form: ReceiptDraft;
  put: (part: Partial<ReceiptDraft>) => void;
  /** A try to book it was made: what is missing is said. */
  asked: boolean;
  amount: string | null;
  marked: string | null;
  onMark: (field: MarkedField | null) => void;
}

/** What was read, each value with how sure it is; the one in hand stands out on the picture too. */
export function ReadFields({ receipt, form, put, asked, amount, marked, onMark }: Props) {
  const { t } = useMessages();
  const field = (name: MarkedField, input: ReactNode) => (
    <div
      id={fieldId(name)}
      onFocus={() => onMark(name)}
      onBlur={() => onMark(null)}
      onMouseEnter={() => onMark(name)}
      onMouseLeave={() => onMark(null)}
    >
      {input}
      <Confidence field={receipt.fields.find((each) => each.name === name) ?? null} marked={marked === name} />
    </div>
  );
  const noDay = asked && !isPlainDay(form.date);
  return (
    <>
      {field(
        'company',
        <TextField
          label={t('receipts.company')}
          value={form.payee}
          onChange={(event) => put({ payee: event.target.value })}
        />,
      )}
      {field(
        'date',
        <TextField
          label={t('receipts.date')}
          type="date"
          value={form.date}
          onChange={(event) => put({ date: event.target.value })}
          error={noDay}
          helperText={noDay ? t('entry.problem.date') : undefined}
          slotProps={{ inputLabel: { shrink: true } }}
        />,
      )}
      {field(
        'total',
        <MoneyField
          label={t('receipts.total')}
          value={form.amount}
          onChange={(text) => put({ amount: text, typedParts: {} })}
          currency={form.currency}
          problem={asked && amount === null ? t('entry.problem.amount') : undefined}
        />,
      )}
    </>
  );
}

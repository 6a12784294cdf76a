import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { EntryAccountFragment, EntryCategoryFragment } from '../../../generated/graphql';
import type { MessageKey } from '../../../messages/translate';
import { useMessages } from '../../../messages/use-messages';
import { MoneyField } from '../../../parts/money-field';
import { AccountField } from './account-field';
import { CategoryField } from './category-field';
import type { EntryForm, EntryProblems } from './entry-form-state';
import { SplitFields } from './split-fields';

interface Props {
  form: EntryForm;
  put: (part: Partial<EntryForm>) => void;
  accounts: readonly EntryAccountFragment[];
  categories: readonly EntryCategoryFragment[];
  currency: string;
  toCurrency: string | null;
  problems: EntryProblems;
}

/** How much, from or to which account, and for what. */
export function EntryAmounts({ form, put, accounts, categories, currency, toCurrency, problems }: Props) {
  const { t } = useMessages();
  const say = (problem: MessageKey | undefined) =>
    problem === undefined ? undefined : t(problem as 'entry.problem.amount');
  const transfer = form.type === 'transfer';
  const exchange = transfer && toCurrency !== null && toCurrency !== currency;
  const flow = form.type === 'income' ? 'INCOME' : 'SPENDING';
  return (
    <>
      {(!form.split || transfer) && (
        <MoneyField
          large
          autoFocus
          label={t('entry.amount')}
          value={form.amount}
          onChange={(amount) => put({ amount })}
          currency={currency}
          problem={say(problems.amount)}
        />
      )}
      <AccountField
        label={transfer ? t('entry.from') : t('entry.account')}
        accounts={accounts}
        value={form.accountId}
        onChange={(accountId) => put({ accountId })}
        offersDefault={!transfer}
        problem={say(problems.accountId)}
      />
      {transfer && (
        <>
          <AccountField
            label={t('entry.to')}
            accounts={accounts}
            value={form.toAccountId}
            onChange={(toAccountId) => put({ toAccountId })}
            offersDefault={false}
            problem={say(problems.toAccountId)}
          />
          {exchange && (
            <>
              <Typography variant="body2" color="textSecondary">
                {t('entry.exchange')}
              </Typography>
              <MoneyField
                label={t('entry.received')}
                value={form.received}
                onChange={(received) => put({ received })}
                currency={toCurrency}
                problem={say(problems.received)}
              />
            </>
          )}
        </>
      )}
      {!transfer && form.split && (
        <SplitFields
          lines={form.split}
          onChange={(split) => put({ split })}
          categories={categories}
          currency={currency}
          flow={flow}
          problems={problems}
        />
      )}
      {!transfer && !form.split && (
        <Stack spacing={0.5}>
          <CategoryField
            label={t('entry.category')}
            categories={categories}
            flow={flow}
            value={form.categoryId}
            onChange={(categoryId) => put({ categoryId })}
          />
          <Stack direction="row" sx={{ flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' }}>
            {form.type === 'spending' && (
              <FormControlLabel
                control={
                  <Checkbox
                    size="small"
                    checked={form.refund}
                    onChange={(event) => put({ refund: event.target.checked })}
                  />
                }
                label={<Typography variant="body2">{t('entry.refund')}</Typography>}
              />
            )}
            <Button
              size="small"
              onClick={() =>
                put({
                  split: [
                    { categoryId: form.categoryId, amount: form.amount },
                    { categoryId: '', amount: '' },
                  ],
                })
              }
            >
              {t('entry.split')}
            </Button>
          </Stack>
        </Stack>
      )}
      {!transfer && form.split && (
        <Button
          size="small"
          sx={{ alignSelf: 'flex-start' }}
          onClick={() =>
            put({ split: null, categoryId: form.split?.[0]?.categoryId ?? '', amount: form.split?.[0]?.amount ?? '' })
          }
        >
          {t('entry.split.one')}
        </Button>
      )}
    </>
  );
}

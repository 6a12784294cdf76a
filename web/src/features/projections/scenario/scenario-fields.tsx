import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ScenarioKind } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { MoneyField } from '../../../parts/money-field';
import type { ScenarioField, ScenarioForm } from './scenario-form-state';
import type { ScenarioNames } from './scenario-words';

interface Props {
  form: ScenarioForm;
  put: (part: Partial<ScenarioForm>) => void;
  names: ScenarioNames;
  currency: string;
  wrong: readonly ScenarioField[];
}
const asks: Record<ScenarioKind, readonly (ScenarioField | 'comesIn')[]> = {
  STREAM_AMOUNT: ['streamId', 'percent'],
  WITHOUT_STREAM: ['streamId'],
  CATEGORY_PERCENT: ['categoryId', 'percent'],
  EXTRA_MONTHLY: ['comesIn', 'amount'],
  ONE_OFF: ['comesIn', 'amount', 'day'],
  LOAN: ['amount', 'rate', 'months', 'day'],
};

/** What one kind of change needs to know. */
export function ScenarioFields({ form, put, names, currency, wrong }: Props) {
  const { t } = useMessages();
  const asked = asks[form.kind];
  const has = (field: ScenarioField | 'comesIn') => asked.includes(field);
  const problem = (field: ScenarioField, text: string) => ({
    error: wrong.includes(field),
    helperText: wrong.includes(field) ? text : undefined,
  });
  const choose = (field: 'streamId' | 'categoryId', label: string, list: ScenarioNames['streams']) => (
    <TextField
      select
      label={label}
      value={list.some(({ id }) => id === form[field]) ? form[field] : ''}
      onChange={(event) => put({ [field]: event.target.value })}
      {...problem(field, t('projections.scenario.problem.choose'))}
      slotProps={{ select: { MenuProps: { sx: { maxHeight: 420 } } } }}
    >
      {list.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <>
      {has('streamId') && choose('streamId', t('projections.scenario.stream'), names.streams)}
      {has('categoryId') && choose('categoryId', t('projections.scenario.category'), names.categories)}
      {has('percent') && (
        <TextField
          label={t('projections.scenario.percent')}
          value={form.percent}
          onChange={(event) => put({ percent: event.target.value })}
          error={wrong.includes('percent')}
          helperText={
            wrong.includes('percent')
              ? t('projections.scenario.problem.percent')
              : t('projections.scenario.percentHelp')
          }
          slotProps={{ htmlInput: { inputMode: 'text', autoComplete: 'off' } }}
        />
      )}
      {has('comesIn') && (
        <TextField
          select
          label={t('projections.scenario.direction')}
          value={form.comesIn ? 'in' : 'out'}
          onChange={(event) => put({ comesIn: event.target.value === 'in' })}
        >
          <MenuItem value="out">{t('projections.scenario.out')}</MenuItem>
          <MenuItem value="in">{t('projections.scenario.in')}</MenuItem>
        </TextField>
      )}
      {has('amount') && (
        <MoneyField
          label={t('entry.amount')}
          value={form.amount}
          onChange={(amount) => put({ amount })}
          currency={currency}
          problem={wrong.includes('amount') ? t('entry.problem.amount') : undefined}
        />
      )}
      {has('rate') && (
        <TextField
          label={t('projections.scenario.rate')}
          value={form.rate}
          onChange={(event) => put({ rate: event.target.value })}
          {...problem('rate', t('projections.scenario.problem.rate'))}
          slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
        />
      )}
      {has('months') && (
        <TextField
          label={t('projections.scenario.instalments')}
          value={form.months}
          onChange={(event) => put({ months: event.target.value })}
          {...problem('months', t('projections.scenario.problem.months'))}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
        />
      )}
      {has('day') && (
        <TextField
          label={t('entry.date')}
          type="date"
          value={form.day}
          onChange={(event) => put({ day: event.target.value })}
          {...problem('day', t('projections.scenario.problem.day'))}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
    </>
  );
}

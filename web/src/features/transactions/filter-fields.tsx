import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { addDays } from '../../days/plain-day';
import type { TransactionKind } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { parseAmount } from '../../money/parse-amount';
import type { ListFilter } from './transactions-address';

interface Named {
  id: string;
  name: string;
}
interface Props {
  accounts: readonly Named[];
  categories: readonly Named[];
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}
const kinds: readonly TransactionKind[] = ['PURCHASE', 'INCOME', 'REFUND', 'TRANSFER', 'EXCHANGE', 'OPENING'];

/** The filters beside the search. Each change is in the address at once. */
export function FilterFields({ accounts, categories, filter, onChange }: Props) {
  const { t } = useMessages();
  const put = (part: { [K in keyof ListFilter]?: ListFilter[K] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...filter, ...part }).filter(
        ([, value]) => value !== undefined && value !== '' && value !== null,
      ),
    );
    onChange(next);
  };
  const many = (
    label: string,
    options: readonly Named[],
    ids: readonly string[] | null | undefined,
    set: (ids: string[] | undefined) => void,
  ) => (
    <Autocomplete
      multiple
      limitTags={2}
      options={[...options]}
      value={options.filter(({ id }) => ids?.includes(id))}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_event, chosen) => set(chosen.length ? chosen.map(({ id }) => id) : undefined)}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
  const day = (label: string, value: string, set: (day: string | undefined) => void) => (
    <TextField
      label={label}
      type="date"
      value={value}
      onChange={(event) => set(event.target.value || undefined)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <Card sx={{ p: 2 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: 'repeat(4, 1fr)' } }}>
        {many(t('tx.filter.account'), accounts, filter.accountIds, (accountIds) => put({ accountIds }))}
        {many(t('tx.filter.category'), categories, filter.categoryIds, (categoryIds) =>
          put({ categoryIds, includeDescendants: categoryIds ? true : undefined }),
        )}
        <TextField
          select
          label={t('tx.filter.kind')}
          value={filter.kinds?.[0] ?? ''}
          onChange={(event) =>
            put({
              kinds: kinds.filter((kind) => kind === event.target.value).slice(0, 1).length
                ? kinds.filter((kind) => kind === event.target.value)
                : undefined,
            })
          }
        >
          <MenuItem value="">{t('tx.filter.any')}</MenuItem>
          {kinds.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {t(`tx.kind.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('tx.filter.flow')}
          value={filter.flow ?? ''}
          onChange={(event) =>
            put({
              flow:
                event.target.value === 'INCOME' ? 'INCOME' : event.target.value === 'SPENDING' ? 'SPENDING' : undefined,
            })
          }
        >
          <MenuItem value="">{t('tx.filter.any')}</MenuItem>
          <MenuItem value="INCOME">{t('tx.flow.INCOME')}</MenuItem>
          <MenuItem value="SPENDING">{t('tx.flow.SPENDING')}</MenuItem>
        </TextField>
        {day(t('tx.filter.from'), filter.from ?? '', (from) => put({ from }))}
        {day(t('tx.filter.until'), filter.until ? addDays(filter.until, -1) : '', (until) =>
          put({ until: until ? addDays(until, 1) : undefined }),
        )}
        <AmountFilter
          label={t('tx.filter.min')}
          value={filter.minAmount}
          onChange={(minAmount) => put({ minAmount })}
        />
        <AmountFilter
          label={t('tx.filter.max')}
          value={filter.maxAmount}
          onChange={(maxAmount) => put({ maxAmount })}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mt: 1 }}>
        <FormControlLabel
          control={
            <Switch
              checked={filter.uncategorized === true}
              onChange={(event) => put({ uncategorized: event.target.checked || undefined })}
            />
          }
          label={t('tx.filter.uncategorized')}
        />
        <FormControlLabel
          control={
            <Switch
              checked={filter.trash === true}
              onChange={(event) => put({ trash: event.target.checked || undefined })}
            />
          }
          label={t('tx.filter.trash')}
        />
        {filter.currency && (
          <FormControlLabel
            control={<Switch checked onChange={() => put({ currency: undefined })} />}
            label={`${t('tx.filter.currency')}: ${filter.currency}`}
          />
        )}
        {filter.importId && (
          <FormControlLabel
            control={<Switch checked onChange={() => put({ importId: undefined })} />}
            label={t('tx.filter.import')}
          />
        )}
      </Box>
    </Card>
  );
}

function AmountFilter({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null | undefined;
  onChange: (amount: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const parsed = parseAmount(typed, 2);
        onChange('amount' in parsed ? parsed.amount : undefined);
      }}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}

import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import type { EntryCategoryFragment, Flow } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { categoryPath } from './category-path';

const CreateDocument = gql(/* GraphQL */ `
  mutation CreateCategory($input: CreateCategoryInput!) {
    createCategory(input: $input) {
      ...EntryCategory @unmask
    }
  }
`);

interface Option {
  id: string;
  label: string;
  /** Set on the offer to make a category of this name. */
  makes?: string;
}
interface Props {
  label: string;
  categories: readonly EntryCategoryFragment[];
  flow: Flow;
  value: string;
  onChange: (categoryId: string) => void;
}
const narrow = createFilterOptions<Option>();

/** A category by typing; those of the flow come first, and a name that isn't there can be made on the spot. */
export function CategoryField({ label, categories, flow, value, onChange }: Props) {
  const { t } = useMessages();
  const { id: ledgerId } = useLedger();
  const create = useIntent(CreateDocument, {
    update: (cache, { data }) => {
      const made = data?.createCategory;
      if (!made) return;
      cache.modify({
        id: cache.identify({ __typename: 'Ledger', id: ledgerId }) ?? '',
        fields: {
          categories: (known, { toReference }) =>
            Array.isArray(known) ? [...known, toReference({ __typename: 'Category', id: made.id })] : known,
        },
      });
    },
  });
  const options = useMemo<Option[]>(
    () =>
      categories
        .filter(({ key }) => key !== 'UNCATEGORIZED')
        .map((category) => ({
          id: category.id,
          label: categoryPath(category, categories),
          first: category.flow === flow,
        }))
        .sort((a, b) => Number(b.first) - Number(a.first) || a.label.localeCompare(b.label)),
    [categories, flow],
  );
  const make = async (name: string) => {
    const { data } = await create.run({ input: { ledgerId, name, flow } });
    if (data?.createCategory) onChange(data.createCategory.id);
  };
  return (
    <Autocomplete<Option>
      options={options}
      loading={create.busy}
      value={options.find(({ id }) => id === value) ?? null}
      getOptionLabel={(option) => option.label}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(all, state) => {
        const found = narrow(all, state);
        const name = state.inputValue.trim();
        const exists = all.some((option) => option.label.toLowerCase() === name.toLowerCase());
        return name && !exists
          ? [...found, { id: making, label: t('entry.createCategory', { name }), makes: name }]
          : found;
      }}
      onChange={(_event, option) => (option?.makes ? void make(option.makes) : onChange(option?.id ?? ''))}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={t('entry.noCategory')}
          error={create.failure !== null}
          helperText={create.failure ? (create.failure.message ?? t(`error.${create.failure.code}`)) : undefined}
        />
      )}
    />
  );
}
const making = 'new';

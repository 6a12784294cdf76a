import FilterList from '@mui/icons-material/FilterListOutlined';
import Search from '@mui/icons-material/SearchOutlined';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import type { FragmentType } from '@apollo/client';
import { useEffect, useRef, useState } from 'react';
import type { FilterBar_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { FilterFields } from './filter-fields';
import type { ListFilter } from './transactions-address';

const LedgerFragment = gql(/* GraphQL */ `
  fragment FilterBar_ledger on Ledger {
    id
    accounts(includeArchived: true) {
      id
      name
      currency
    }
    categories {
      id
      name
      parentId
      flow
    }
  }
`);
const pause = 300;

interface Props {
  ledger: FragmentType<FilterBar_LedgerFragment> | null;
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}

/** Search at hand, the other filters behind one button. All of it lives in the address. */
export function FilterBar({ ledger, filter, onChange }: Props) {
  const { t } = useMessages();
  const { data } = useFragment({ fragment: LedgerFragment, from: ledger });
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(filter.search ?? '');
  const [known, setKnown] = useState(filter.search ?? '');
  const input = useRef<HTMLInputElement>(null);
  // The address changed by other means (Back, a link, clearing): the field follows.
  if ((filter.search ?? '') !== known) {
    setKnown(filter.search ?? '');
    setTyped(filter.search ?? '');
  }
  useEffect(() => {
    if (typed.trim() === (filter.search ?? '')) return undefined;
    const timer = setTimeout(() => {
      const { search: _search, ...others } = filter;
      setKnown(typed.trim());
      onChange(typed.trim() ? { ...others, search: typed.trim() } : others);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, filter, onChange]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, [contenteditable], [role="dialog"]');
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);

  const { search: _search, includeDescendants: _deep, ...chosen } = filter;
  const count = Object.keys(chosen).length;
  const accounts = (data?.accounts ?? []).filter(
    (each): each is { __typename: 'Account'; id: string; name: string; currency: string } =>
      Boolean(each?.id && each.name),
  );
  const categories = (data?.categories ?? []).filter(
    (
      each,
    ): each is {
      __typename: 'Category';
      id: string;
      name: string;
      parentId: string | null;
      flow: 'INCOME' | 'SPENDING';
    } => Boolean(each?.id && each.name),
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <TextField
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          inputRef={input}
          type="search"
          placeholder={t('tx.searchHelp')}
          sx={{ flex: '1 1 220px', maxWidth: 460, width: 'auto', bgcolor: 'background.paper', borderRadius: 2 }}
          slotProps={{
            htmlInput: { 'aria-label': t('tx.search') },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
        <Button
          variant="outlined"
          color="inherit"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          startIcon={
            <Badge badgeContent={count} color="primary">
              <FilterList fontSize="small" />
            </Badge>
          }
          sx={{ bgcolor: 'background.paper' }}
        >
          {t('tx.filters')}
        </Button>
        {count > 0 && (
          <Button onClick={() => onChange(filter.search ? { search: filter.search } : {})}>
            {t('tx.filters.clear')}
          </Button>
        )}
      </Box>
      <Collapse in={open} unmountOnExit>
        <FilterFields accounts={accounts} categories={categories} filter={filter} onChange={onChange} />
      </Collapse>
    </Box>
  );
}

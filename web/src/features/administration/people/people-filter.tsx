import Search from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../messages/use-messages';
import type { PeopleFilter as Filter } from './people-address';

const pause = 300;

/** Search by name or address, role and status. */
export function PeopleFilter({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState(filter.search);
  const [known, setKnown] = useState(filter.search);
  // The address changed by other means: the field follows.
  if (filter.search !== known) {
    setKnown(filter.search);
    setTyped(filter.search);
  }
  useEffect(() => {
    if (typed.trim() === filter.search) return undefined;
    const timer = setTimeout(() => {
      setKnown(typed.trim());
      onChange({ ...filter, search: typed.trim() });
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, filter, onChange]);
  return (
    <Box role="search" sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', flex: '1 1 300px' }}>
      <TextField
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        type="search"
        placeholder={t('admin.people.search')}
        sx={{ flex: '2 1 220px', width: 'auto' }}
        slotProps={{
          htmlInput: { 'aria-label': t('admin.people.search') },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Search fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      <TextField
        select
        label={t('admin.people.role')}
        value={filter.role ?? ''}
        sx={{ flex: '1 1 130px', width: 'auto' }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        onChange={({ target: { value } }) =>
          onChange({ ...filter, role: value === 'ADMIN' || value === 'CLIENT' ? value : null })
        }
      >
        <MenuItem value="">{t('tx.filter.any')}</MenuItem>
        <MenuItem value="CLIENT">{t('admin.people.role.CLIENT')}</MenuItem>
        <MenuItem value="ADMIN">{t('admin.people.role.ADMIN')}</MenuItem>
      </TextField>
      <TextField
        select
        label={t('admin.people.status')}
        value={filter.status ?? ''}
        sx={{ flex: '1 1 130px', width: 'auto' }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        onChange={({ target: { value } }) =>
          onChange({ ...filter, status: value === 'ACTIVE' || value === 'DISABLED' ? value : null })
        }
      >
        <MenuItem value="">{t('tx.filter.any')}</MenuItem>
        <MenuItem value="ACTIVE">{t('admin.people.status.ACTIVE')}</MenuItem>
        <MenuItem value="DISABLED">{t('admin.people.status.DISABLED')}</MenuItem>
      </TextField>
    </Box>
  );
}

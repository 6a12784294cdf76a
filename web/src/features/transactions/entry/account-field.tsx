import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { EntryAccountFragment } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { NewAccountDialog } from './new-account-dialog';

interface Props {
  label: string;
  accounts: readonly EntryAccountFragment[];
  value: string;
  onChange: (accountId: string) => void;
  /** Whether "cash, made when needed" may stand for no account. */
  offersDefault: boolean;
  problem: string | undefined;
}
const making = 'new';

/** An account, with the way to make one. */
export function AccountField({ label, accounts, value, onChange, offersDefault, problem }: Props) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const known = accounts.some(({ id }) => id === value);
  return (
    <>
      <TextField
        select
        label={label}
        value={known ? value : ''}
        onChange={(event) => (event.target.value === making ? setOpen(true) : onChange(event.target.value))}
        error={problem !== undefined}
        helperText={problem}
        slotProps={{ select: { displayEmpty: offersDefault }, inputLabel: offersDefault ? { shrink: true } : {} }}
      >
        {offersDefault && !accounts.some(({ kind }) => kind === 'CASH') && (
          <MenuItem value="">{t('entry.defaultAccount')}</MenuItem>
        )}
        {accounts.map((account) => (
          <MenuItem key={account.id} value={account.id}>
            {`${account.name} · ${account.currency}`}
          </MenuItem>
        ))}
        <MenuItem value={making} sx={{ color: 'primary.main', fontWeight: 550 }}>
          {t('entry.newAccount')}
        </MenuItem>
      </TextField>
      {open && (
        <NewAccountDialog
          onClose={() => setOpen(false)}
          onCreated={(id) => {
            setOpen(false);
            onChange(id);
          }}
        />
      )}
    </>
  );
}

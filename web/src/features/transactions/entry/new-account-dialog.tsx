import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { AccountKind } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { exponentOf } from '../../../money/format-money';
import { parseAmount } from '../../../money/parse-amount';
import { CurrencyField } from '../../../parts/currency-field';
import { FailureNotice } from '../../../parts/failure-notice';
import { MoneyField } from '../../../parts/money-field';

const CreateDocument = gql(/* GraphQL */ `
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      ...EntryAccount @unmask
    }
  }
`);
const kinds: readonly AccountKind[] = ['CASH', 'BANK', 'SAVINGS', 'CARD', 'LOAN'];

/** A new account: name, kind, currency, and what is in it. */
export function NewAccountDialog({ onCreated, onClose }: { onCreated: (id: string) => void; onClose: () => void }) {
  const { t } = useMessages();
  const { id: ledgerId, referenceCurrency } = useLedger();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AccountKind>('BANK');
  const [currency, setCurrency] = useState(referenceCurrency);
  const [opening, setOpening] = useState('');
  const [asked, setAsked] = useState(false);
  const create = useIntent(CreateDocument, {
    update: (cache, { data }) => {
      const made = data?.createAccount;
      if (!made) return;
      cache.modify({
        id: cache.identify({ __typename: 'Ledger', id: ledgerId }) ?? '',
        fields: {
          accounts: (known, { toReference }) =>
            Array.isArray(known) ? [...known, toReference({ __typename: 'Account', id: made.id })] : known,
        },
      });
    },
  });
  const parsed = parseAmount(opening, exponentOf(currency));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (!name.trim() || (opening.trim() && !('amount' in parsed))) return;
    const { data } = await create.run({
      input: {
        ledgerId,
        name: name.trim(),
        kind,
        currency,
        ...('amount' in parsed ? { openingBalance: parsed.amount } : {}),
      },
    });
    if (data?.createAccount) onCreated(data.createAccount.id);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="account-title">
      <DialogTitle id="account-title">{t('account.new')}</DialogTitle>
      <DialogContent>
        <Stack
          component="form"
          id="account-form"
          noValidate
          spacing={2}
          onSubmit={(event) => void submit(event)}
          sx={{ pt: 1 }}
        >
          <TextField
            autoFocus
            label={t('account.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={asked && !name.trim()}
            helperText={asked && !name.trim() ? t('account.problem.name') : undefined}
          />
          <TextField
            select
            label={t('account.kind')}
            value={kind}
            onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? 'BANK')}
          >
            {kinds.map((each) => (
              <MenuItem key={each} value={each}>
                {t(`account.kind.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <CurrencyField label={t('entry.currency')} value={currency} onChange={setCurrency} />
          <MoneyField label={t('account.opening')} value={opening} onChange={setOpening} currency={currency} />
          <FailureNotice failure={create.failure} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" form="account-form" variant="contained" loading={create.busy}>
          {t('account.create')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

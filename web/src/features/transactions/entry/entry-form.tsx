import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent, type ReactNode } from 'react';
import type {
  EntryAccountFragment,
  EntryCategoryFragment,
  EntryDialog_TransactionFragment,
} from '../../../generated/graphql';
import { useDraft } from '../../../drafts/use-draft';
import { useLedger, useToday } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { FailureNotice } from '../../../parts/failure-notice';
import { ConflictNotice } from './conflict-notice';
import { EntryAmounts } from './entry-amounts';
import { EntryTypeSwitch } from './entry-type-switch';
import { entryOf, entryProblems, newEntry, type EntryForm as Form } from './entry-form-state';
import { useSaveEntry } from './use-save-entry';

interface Props {
  accounts: readonly EntryAccountFragment[];
  categories: readonly EntryCategoryFragment[];
  transaction: EntryDialog_TransactionFragment | null;
  onReload: () => Promise<EntryDialog_TransactionFragment | null>;
  onClose: () => void;
  /** What can be said of it beside the form. */
  aside?: ReactNode;
}

/** The form of an entry. It is kept as a draft from the first key on, and let go when saved or discarded. */
export function EntryForm({ accounts, categories, transaction, onReload, onClose, aside }: Props) {
  const { t, locale } = useMessages();
  const { referenceCurrency, mayEdit } = useLedger();
  const today = useToday();
  const usual = accounts.find(({ currency }) => currency === referenceCurrency)?.id ?? '';
  const initial = () => (transaction ? entryOf(transaction, locale) : newEntry(today, usual));
  const draft = useDraft<Form>(`entry.${transaction?.id ?? 'new'}`, initial);
  const [asked, setAsked] = useState(false);
  const [startedOver, setStartedOver] = useState(false);
  const form = draft.value;
  const put = (part: Partial<Form>) => draft.change((now) => ({ ...now, ...part }));
  const currencyOf = (id: string) => accounts.find((account) => account.id === id)?.currency ?? null;
  const currency = currencyOf(form.accountId) ?? referenceCurrency;
  const toCurrency = currencyOf(form.toAccountId);
  const problems = asked ? entryProblems(form, currency, toCurrency) : {};
  const save = useSaveEntry({
    transaction,
    uncategorizedId: categories.find(({ key }) => key === 'UNCATEGORIZED')?.id ?? '',
    onSaved: () => {
      draft.clear();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(entryProblems(form, currency, toCurrency)).length === 0) void save.run(form, currency, toCurrency);
  };
  const startOver = () => {
    draft.clear();
    draft.change(initial);
    setStartedOver(true);
  };
  const conflict = save.failure?.code === 'CONFLICT' ? save.failure : null;

  return (
    <>
      <DialogContent sx={{ pt: 0 }}>
        <Stack component="form" id="entry-form" noValidate spacing={2} onSubmit={submit} sx={{ pt: 1 }}>
          {draft.restored && !startedOver && (
            <Alert
              severity="info"
              variant="outlined"
              action={
                <Button size="small" color="inherit" onClick={startOver}>
                  {t('entry.startOver')}
                </Button>
              }
            >
              {t('entry.restored')}
            </Alert>
          )}
          <EntryTypeSwitch
            value={form.type}
            editing={transaction !== null}
            onChange={(type) => put({ type, categoryId: '', refund: false })}
          />
          <EntryAmounts
            form={form}
            put={put}
            accounts={accounts}
            categories={categories}
            currency={currency}
            toCurrency={toCurrency}
            problems={problems}
          />
          <TextField
            label={t('entry.payee')}
            placeholder={
              form.type === 'income'
                ? t('entry.payee.income')
                : form.type === 'spending'
                  ? t('entry.payee.spending')
                  : ''
            }
            value={form.payee}
            onChange={(event) => put({ payee: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField
            label={t('entry.date')}
            type="date"
            value={form.bookedOn}
            onChange={(event) => put({ bookedOn: event.target.value })}
            error={problems.bookedOn !== undefined}
            helperText={problems.bookedOn && t('entry.problem.date')}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            label={t('entry.note')}
            multiline
            maxRows={4}
            value={form.note}
            onChange={(event) => put({ note: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
          {aside}
          {conflict ? (
            <ConflictNotice
              failure={conflict}
              onOverwrite={(version) => void save.run(form, currency, toCurrency, version)}
              onReload={() => {
                save.forget();
                void onReload().then((fresh) => {
                  draft.clear();
                  if (fresh) draft.change(() => entryOf(fresh, locale));
                });
              }}
            />
          ) : (
            <FailureNotice failure={save.failure} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        {mayEdit && (
          <Button type="submit" form="entry-form" variant="contained" loading={save.busy}>
            {t('action.save')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

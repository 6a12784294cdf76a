import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import type { Role } from '../../../generated/graphql';
import { useDraft } from '../../../drafts/use-draft';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { FailureNotice } from '../../../parts/failure-notice';
import { useToast } from '../../../parts/toasts';
import { session } from '../../../session/session';
import './people-fragments';

const CreateDocument = gql(/* GraphQL */ `
  mutation CreateUser($input: CreateUserInput!) {
    createUser(input: $input) {
      ...AdminPerson
    }
  }
`);
const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text.trim());

/** A new person. They choose their own password through the mail that Firebase sends them. */
export default function CreatePersonDialog({ onClose, onCreated }: { onClose: () => void; onCreated: () => void }) {
  const { t } = useMessages();
  const toast = useToast();
  const draft = useDraft('admin.person', () => ({ email: '', name: '', lastname: '', role: 'CLIENT' as Role }));
  const form = draft.value;
  const put = (part: Partial<typeof form>) => draft.change((now) => ({ ...now, ...part }));
  const [asked, setAsked] = useState(false);
  const create = useIntent(CreateDocument);
  const badAddress = asked && !isAddress(form.email);
  const taken = create.failure?.code === 'EMAIL_TAKEN';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const email = form.email.trim();
    if (!isAddress(email)) return;
    const { failure } = await create.run({
      input: { email, name: form.name.trim() || null, lastname: form.lastname.trim() || null, role: form.role },
    });
    if (failure) return;
    draft.clear();
    onCreated();
    onClose();
    try {
      await (await session.start()).sendReset(email);
      toast({ text: t('admin.people.created', { email }) });
    } catch {
      toast({ text: t('admin.people.created.noMail', { email }), tone: 'wrong' });
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="create-person">
      <DialogTitle id="create-person">{t('admin.people.create')}</DialogTitle>
      <DialogContent>
        <Stack
          component="form"
          id="create-person-form"
          noValidate
          spacing={2}
          sx={{ pt: 1 }}
          onSubmit={(event) => void submit(event)}
        >
          <Typography variant="body2" color="textSecondary">
            {t('admin.people.create.text')}
          </Typography>
          <TextField
            autoFocus
            label={t('signIn.email')}
            type="email"
            autoComplete="off"
            value={form.email}
            onChange={(event) => {
              create.forget();
              put({ email: event.target.value });
            }}
            error={badAddress || taken}
            helperText={
              badAddress ? t('signIn.problem.emailShape') : taken ? t('admin.people.problem.EMAIL_TAKEN') : undefined
            }
          />
          <TextField
            label={t('account.firstName')}
            autoComplete="off"
            value={form.name}
            onChange={(event) => put({ name: event.target.value })}
          />
          <TextField
            label={t('account.lastname')}
            autoComplete="off"
            value={form.lastname}
            onChange={(event) => put({ lastname: event.target.value })}
          />
          <TextField
            select
            label={t('admin.people.role')}
            value={form.role}
            onChange={(event) => put({ role: event.target.value === 'ADMIN' ? 'ADMIN' : 'CLIENT' })}
          >
            <MenuItem value="CLIENT">{t('admin.people.role.CLIENT')}</MenuItem>
            <MenuItem value="ADMIN">{t('admin.people.role.ADMIN')}</MenuItem>
          </TextField>
          {form.role === 'ADMIN' && (
            <Alert severity="info" variant="outlined">
              {t('admin.people.adminHelp')}
            </Alert>
          )}
          {!taken && <FailureNotice failure={create.failure} />}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" form="create-person-form" variant="contained" loading={create.busy}>
          {t('admin.people.create.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { FailureNotice } from '../../../parts/failure-notice';
import { ErasureList } from '../../account/erasure-list';
import { isTypedAddress } from '../../account/typed-address';
import type { AdminPerson } from './use-people-actions';

const DeleteDocument = gql(/* GraphQL */ `
  mutation DeleteUser($input: DeleteUserInput!) {
    deleteUser(input: $input) {
      id
      at
      complete
      services {
        service
        done
        items {
          kind
          count
        }
      }
    }
  }
`);
interface Props {
  person: AdminPerson;
  onClose: () => void;
  onDeleted: () => void;
}

/** Ends somebody's account, for good: asks for their address, then shows what was erased. */
export default function DeletePersonDialog({ person, onClose, onDeleted }: Props) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const erase = useIntent(DeleteDocument);
  const [receipt, setReceipt] = useState<Parameters<typeof ErasureList>[0]['receipt'] | null>(null);
  // Somebody without an address is named by their id.
  const word = person.email || person.id;
  const sure = isTypedAddress(typed, word);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!sure) return;
    const { data } = await erase.run({ input: { userId: person.id, confirm: word } });
    if (!data?.deleteUser) return;
    setReceipt(data.deleteUser);
    onDeleted();
  };
  const { failure } = erase;
  const explained = failure?.code === 'LAST_OWNER' || failure?.code === 'LAST_ADMIN' ? failure.code : null;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="delete-person">
      <DialogTitle id="delete-person">{t('admin.people.delete.title', { name: person.name })}</DialogTitle>
      <DialogContent>
        {receipt ? (
          <Stack spacing={2}>
            <Typography>{receipt.complete ? t('erasure.complete') : t('erasure.underWay')}</Typography>
            <ErasureList receipt={receipt} />
          </Stack>
        ) : (
          <Stack
            component="form"
            id="delete-person-form"
            noValidate
            spacing={2}
            onSubmit={(event) => void submit(event)}
          >
            <Typography>{t('admin.people.delete.text')}</Typography>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>
              {word}
            </Typography>
            <TextField
              autoFocus
              label={t('admin.people.delete.confirm')}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            {explained ? (
              <Alert severity="warning" variant="outlined">
                {t(`admin.people.problem.${explained}`)}
              </Alert>
            ) : (
              <FailureNotice failure={failure} />
            )}
          </Stack>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {receipt ? (
          <Button variant="contained" onClick={onClose}>
            {t('erasure.leave')}
          </Button>
        ) : (
          <>
            <Button color="inherit" onClick={onClose} disabled={erase.busy}>
              {t('action.cancel')}
            </Button>
            <Button
              type="submit"
              form="delete-person-form"
              variant="contained"
              color="error"
              loading={erase.busy}
              disabled={!sure}
            >
              {t('account.delete.now')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

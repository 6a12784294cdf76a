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
import { drafts } from '../../drafts/drafts';
import { gql } from '../../graph/gql';
import { useIntent } from '../../graph/use-intent';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { farewell } from '../../session/farewell';
import { session } from '../../session/session';
import { isTypedAddress, ledgersOf } from './typed-address';

const DeleteMeDocument = gql(/* GraphQL */ `
  mutation DeleteMe($input: DeleteMeInput!) {
    deleteMe(input: $input) {
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
  email: string;
  /** One's own, for naming those that stand in the way. */
  ledgers: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** The last question, answered by typing one's own address. */
export default function DeleteAccountDialog({ email, ledgers, onClose }: Props) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const erase = useIntent(DeleteMeDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isTypedAddress(typed, email)) return;
    farewell.begin();
    const { data } = await erase.run({ input: { confirm: email } });
    if (!data?.deleteMe) {
      farewell.end();
      return;
    }
    farewell.finish(data.deleteMe);
    drafts.clearAll();
    // The account is gone, so signing it out may well be refused; what this browser keeps goes all the same.
    await session.signOut().catch(() => undefined);
  };
  const { failure } = erase;
  const inTheWay = ledgers.filter(({ id }) => ledgersOf(failure?.current).includes(id));
  const explained = failure?.code === 'LAST_OWNER' || failure?.code === 'LAST_ADMIN' ? failure.code : null;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="delete-account">
      <DialogTitle id="delete-account">{t('account.delete')}</DialogTitle>
      <DialogContent>
        <Stack
          component="form"
          id="delete-account-form"
          noValidate
          spacing={2}
          onSubmit={(event) => void submit(event)}
        >
          <Typography>{t('account.delete.final')}</Typography>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>
            {email}
          </Typography>
          <TextField
            autoFocus
            label={t('account.delete.confirm')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {explained ? (
            <Alert severity="warning" variant="outlined">
              {t(`account.delete.problem.${explained}`)}
              {inTheWay.map(({ id, name }) => (
                <Typography key={id} variant="body2" sx={{ fontWeight: 600 }}>
                  {name}
                </Typography>
              ))}
            </Alert>
          ) : (
            <FailureNotice failure={failure} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose} disabled={erase.busy}>
          {t('action.cancel')}
        </Button>
        <Button
          type="submit"
          form="delete-account-form"
          variant="contained"
          color="error"
          loading={erase.busy}
          disabled={!isTypedAddress(typed, email)}
        >
          {t('account.delete.now')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import type { MaintenanceCard_MaintenanceFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { FailureNotice } from '../../../parts/failure-notice';
import { useToast } from '../../../parts/toasts';
import { personName } from '../../history/person-name';
import { useHistoryWords } from '../../history/use-history-words';

gql(/* GraphQL */ `
  fragment MaintenanceCard_maintenance on Maintenance {
    on
    message
    since
    by {
      id
      name
      lastname
    }
  }
`);
const SetDocument = gql(/* GraphQL */ `
  mutation SetMaintenance($input: SetMaintenanceInput!) {
    setMaintenance(input: $input) {
      on
    }
  }
`);
interface Props {
  maintenance: MaintenanceCard_MaintenanceFragment | null;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** The switch that lets everybody read and nobody but administrators write. */
export function MaintenanceCard({ maintenance: data, state, onRetry }: Props) {
  const { t } = useMessages();
  const toast = useToast();
  const { when } = useHistoryWords();
  const [message, setMessage] = useState('');
  const change = useIntent(SetDocument, { refetchQueries: ['Maintenance'] });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const on = !data?.on;
    const { failure } = await change.run({ input: { on, message: on ? message.trim() || null : null } });
    if (failure) return;
    toast({ text: on ? t('admin.maintenance.isOn') : t('admin.maintenance.isOff') });
    setMessage('');
    onRetry();
  };
  return (
    <CardFrame title={t('admin.maintenance')} state={state(data !== null)} onRetry={onRetry} height={140}>
      {() => (
        <Stack
          component="form"
          noValidate
          spacing={2}
          aria-label={t('admin.maintenance')}
          onSubmit={(event) => void submit(event)}
        >
          <Typography variant="body2" color="textSecondary">
            {t('admin.maintenance.text')}
          </Typography>
          {data?.on ? (
            <Typography sx={{ fontWeight: 600 }}>
              {[
                data.since ? t('admin.maintenance.since', { when: when(data.since) }) : t('admin.maintenance.isOn'),
                data.by ? personName(data.by, '') : '',
                data.message ?? '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          ) : (
            <TextField
              label={t('admin.maintenance.message')}
              helperText={t('admin.maintenance.messageHelp')}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
          )}
          <FailureNotice failure={change.failure} />
          <Button
            type="submit"
            variant={data?.on ? 'contained' : 'outlined'}
            loading={change.busy}
            sx={{ alignSelf: 'flex-start' }}
          >
            {data?.on ? t('admin.maintenance.turnOff') : t('admin.maintenance.turnOn')}
          </Button>
        </Stack>
      )}
    </CardFrame>
  );
}

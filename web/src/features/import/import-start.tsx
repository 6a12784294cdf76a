import Card from '@mui/material/Card';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { EntryAccountFragment } from '../../generated/graphql';
import type { Failure } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { uploadFile } from '../../graph/upload-file';
import { useIntent } from '../../graph/use-intent';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { DropArea } from '../../parts/drop-area';
import { FailureNotice } from '../../parts/failure-notice';
import { FileButton } from '../../parts/file-button';

const StartDocument = gql(/* GraphQL */ `
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      ...ImportReview_batch @unmask
    }
  }
`);

interface Props {
  accounts: readonly EntryAccountFragment[];
  onStarted: (importId: string) => void;
}

/** The file comes in; nothing is booked yet. */
export function ImportStart({ accounts, onStarted }: Props) {
  const { t } = useMessages();
  const { id: ledgerId } = useLedger();
  const [accountId, setAccountId] = useState('');
  const [reading, setReading] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = useIntent(StartDocument);

  const take = async (files: File[]) => {
    const [file] = files;
    if (!file || reading !== null) return;
    setReading(file.name);
    setFailure(null);
    const upload = await uploadFile(ledgerId, 'import', file);
    const result =
      'failure' in upload
        ? upload
        : await start.run({ input: { ledgerId, fileId: upload.fileId, ...(accountId ? { accountId } : {}) } });
    setReading(null);
    if (result.failure) setFailure(result.failure);
    else if ('data' in result && result.data?.startImport) onStarted(result.data.startImport.id);
  };
  return (
    <Card sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack spacing={2}>
        <DropArea
          text={t('import.drop')}
          help={t('import.dropHelp')}
          onFiles={(files) => void take(files)}
          disabled={reading !== null}
        >
          <FileButton
            label={t('import.choose')}
            accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
            loading={reading !== null}
            onFiles={(files) => void take(files)}
          />
        </DropArea>
        <Typography
          role="status"
          variant="body2"
          color="textSecondary"
          sx={reading === null ? { display: 'none' } : {}}
        >
          {reading === null ? '' : t('import.uploading', { name: reading })}
        </Typography>
        <TextField
          select
          label={t('import.into')}
          value={accountId}
          onChange={(event) => setAccountId(event.target.value)}
          helperText={t('import.intoHelp')}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ maxWidth: 420 }}
        >
          <MenuItem value="">{t('import.intoNone')}</MenuItem>
          {accounts.map((account) => (
            <MenuItem key={account.id} value={account.id}>
              {`${account.name} · ${account.currency}`}
            </MenuItem>
          ))}
        </TextField>
        <FailureNotice failure={failure} />
      </Stack>
    </Card>
  );
}

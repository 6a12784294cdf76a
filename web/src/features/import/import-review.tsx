import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type {
  AdjustImportInput,
  EntryAccountFragment,
  EntryCategoryFragment,
  ImportReview_BatchFragment,
} from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { announceChange } from '../../graph/ledger-changes';
import { useIntent } from '../../graph/use-intent';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { ColumnsSection } from './columns-section';
import { FormatSection } from './format-section';
import { isComplete, readMapping, type ImportMapping } from './import-mapping';
import { MatchesSection } from './matches-section';
import { PreviewRows } from './preview-rows';
import { openQuestions } from './open-questions';
import { TypesSection } from './types-section';

const AdjustDocument = gql(/* GraphQL */ `
  mutation AdjustImport($input: AdjustImportInput!) {
    adjustImport(input: $input) {
      ...ImportReview_batch @unmask
    }
  }
`);
const ConfirmDocument = gql(/* GraphQL */ `
  mutation ConfirmImport($input: ImportRefInput!) {
    confirmImport(input: $input) {
      ...ImportReview_batch @unmask
    }
  }
`);

interface Props {
  batch: ImportReview_BatchFragment;
  accounts: readonly EntryAccountFragment[];
  categories: readonly EntryCategoryFragment[];
  onLeave: () => void;
  onDone: () => void;
}

/** What we understood of the file, correctable, and what would happen; nothing happens before the button. */
export function ImportReview({ batch, accounts, categories, onLeave, onDone }: Props) {
  const { t } = useMessages();
  const adjust = useIntent(AdjustDocument);
  const confirm = useIntent(ConfirmDocument);
  const [draft, setDraft] = useState<ImportMapping | null>(null);
  const [included, setIncluded] = useState<ReadonlySet<number>>(new Set());
  const mapping = draft ?? readMapping(batch.mapping);
  const busy = adjust.busy || confirm.busy;

  const send = (part: Omit<AdjustImportInput, 'importId' | 'expectedVersion'>) =>
    adjust.run({ input: { importId: batch.id, expectedVersion: batch.version, ...part } });
  const change = async (next: ImportMapping) => {
    setDraft(next);
    if (!isComplete(next)) return;
    const { failure } = await send({ mapping: next });
    if (!failure) setDraft(null);
  };
  const include = (line: number, on: boolean) => {
    const next = new Set(included);
    if (on) next.add(line);
    else next.delete(line);
    setIncluded(next);
    void send({ includeSuspicious: [...next].sort((a, b) => a - b) });
  };
  const book = async () => {
    const { failure } = await confirm.run({ input: { importId: batch.id, expectedVersion: batch.version } });
    if (failure) return;
    announceChange({ kind: 'imported' });
    onDone();
  };
  const questions = openQuestions(batch.open, t);
  const fields = { mapping, batch, onChange: (next: ImportMapping) => void change(next) };

  return (
    <>
      <Card
        component="section"
        aria-label={t('import.step.understood')}
        sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        <Box>
          <Typography variant="h2">{t('import.step.understood')}</Typography>
          <Typography variant="body2" color="textSecondary">
            {`${batch.fileName} · ${t('import.rowsOf', { count: batch.counts.rows })}`}
          </Typography>
        </Box>
        {questions && (
          <Alert severity="warning" variant="outlined">
            {t('import.open', { what: questions })}
          </Alert>
        )}
        {!isComplete(mapping) && (
          <Alert severity="error" variant="outlined">
            {t('import.incomplete')}
          </Alert>
        )}
        <ColumnsSection {...fields} />
        <FormatSection
          {...fields}
          accounts={accounts}
          asksAccount={batch.open.includes('ACCOUNT')}
          onAccount={(accountId) => void send({ accountId })}
        />
        <TypesSection {...fields} />
        <MatchesSection
          batch={batch}
          accounts={accounts}
          categories={categories}
          onAccounts={(choices) => void send({ accounts: choices })}
          onCategories={(choices) => void send({ categories: choices })}
        />
        <FailureNotice failure={adjust.failure} />
      </Card>
      <Box role="status" aria-live="polite" sx={{ height: 4 }}>
        {busy && <LinearProgress aria-label={t('import.saving')} />}
      </Box>
      <PreviewRows batch={batch} included={included} onInclude={include} />
      <FailureNotice failure={confirm.failure} />
      <Box
        sx={{
          position: 'sticky',
          bottom: { xs: 60, md: 0 },
          zIndex: 3,
          display: 'flex',
          gap: 1,
          justifyContent: 'space-between',
          alignItems: 'center',
          flexWrap: 'wrap',
          py: 1.5,
          bgcolor: 'background.default',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button color="inherit" onClick={onLeave}>
          {t('import.leave')}
        </Button>
        <Button
          variant="contained"
          size="large"
          loading={confirm.busy}
          disabled={adjust.busy || batch.counts.new === 0 || !isComplete(mapping)}
          onClick={() => void book()}
        >
          {batch.counts.new === 0 ? t('import.nothing') : t('import.confirm', { count: batch.counts.new })}
        </Button>
      </Box>
    </>
  );
}

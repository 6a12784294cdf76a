import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { ImportReview_BatchFragment, ImportRowState } from '../../generated/graphql';
import { failureOf } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { PreviewTable } from './preview-table';

const RowsDocument = gql(/* GraphQL */ `
  query ImportRows($id: ID!, $state: [ImportRowState!], $first: Int!) {
    importBatch(id: $id) {
      id
      rows(state: $state, first: $first) {
        line
        state
        bookedOn
        account
        toAccount
        category
        payee
        note
        flow
        problem
        raw
        amount {
          amount
          currency
        }
      }
    }
  }
`);
const step = 100;
const states = ['NEW', 'DUPLICATE', 'SUSPICIOUS', 'PROBLEM', 'IGNORED'] as const;

interface Props {
  batch: ImportReview_BatchFragment;
  included: ReadonlySet<number>;
  onInclude: (line: number, on: boolean) => void;
}

/** The file's rows by what would become of them. */
export function PreviewRows({ batch, included, onInclude }: Props) {
  const { t, locale } = useMessages();
  const [state, setState] = useState<ImportRowState | 'all'>('all');
  const [first, setFirst] = useState(step);
  const { data, previousData, error, refetch } = useQuery(RowsDocument, {
    variables: { id: batch.id, state: state === 'all' ? null : [state], first },
    fetchPolicy: 'network-only',
    errorPolicy: 'all',
  });
  // A correction gives the batch a new version, and with it other rows.
  const shown = useRef(batch.version);
  useEffect(() => {
    if (shown.current === batch.version) return;
    shown.current = batch.version;
    void refetch();
  }, [batch.version, refetch]);
  const rows = (data ?? previousData)?.importBatch?.rows;
  const { counts } = batch;
  const countOf: Record<ImportRowState | 'all', number> = {
    all: counts.rows,
    NEW: counts.new,
    DUPLICATE: counts.duplicate,
    SUSPICIOUS: counts.suspicious,
    PROBLEM: counts.problem,
    IGNORED: counts.ignored,
  };
  const number = new Intl.NumberFormat(locale);
  return (
    <Card component="section" aria-label={t('import.step.preview')} sx={{ overflow: 'hidden' }}>
      <Typography variant="h2" sx={{ px: 2.5, pt: 2 }}>
        {t('import.step.preview')}
      </Typography>
      <Tabs
        value={state}
        onChange={(_event, next: ImportRowState | 'all') => {
          setState(next);
          setFirst(step);
        }}
        variant="scrollable"
        aria-label={t('import.preview')}
        sx={{ borderBottom: 1, borderColor: 'divider', px: 1 }}
      >
        {(['all', ...states] as const)
          .filter((each) => each === 'all' || countOf[each] > 0)
          .map((each) => (
            <Tab
              key={each}
              value={each}
              label={`${t(`import.state.${each}`)} ${number.format(countOf[each])}`}
              sx={{ textTransform: 'none', fontVariantNumeric: 'tabular-nums' }}
            />
          ))}
      </Tabs>
      {error && <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!rows && !error && (
        <Box sx={{ p: 2 }}>
          <Skeleton variant="rounded" height={280} />
        </Box>
      )}
      {rows && rows.length === 0 && (
        <Typography color="textSecondary" sx={{ p: 4, textAlign: 'center' }}>
          {t('import.preview.none')}
        </Typography>
      )}
      {rows && rows.length > 0 && <PreviewTable rows={rows} included={included} onInclude={onInclude} />}
      {rows && rows.length >= first && rows.length < countOf[state] && (
        <Box sx={{ p: 1.5, textAlign: 'center' }}>
          <Button onClick={() => setFirst(first + step * 2)}>{t('import.preview.more')}</Button>
        </Box>
      )}
    </Card>
  );
}

import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useSearchParams } from 'react-router';
import { failureOf } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { PageTitle } from '../../parts/page-title';
import { EarlierImports } from './earlier-imports';
import './import-fragments';
import { ImportResult } from './import-result';
import { ImportReview } from './import-review';
import { ImportStart } from './import-start';

const ImportPageDocument = gql(/* GraphQL */ `
  query ImportPage($ledgerId: ID!) {
    ledger(id: $ledgerId) {
      id
      accounts {
        ...EntryAccount @unmask
      }
      categories {
        ...EntryCategory @unmask
      }
      imports(first: 20) {
        ...EarlierImport @unmask
      }
    }
  }
`);
const BatchDocument = gql(/* GraphQL */ `
  query ImportBatch($id: ID!) {
    importBatch(id: $id) {
      ...ImportReview_batch @unmask
    }
  }
`);

/** Importar: a file in, what was understood, a preview, and only then a change. The batch in hand is in the address. */
export default function ImportPage() {
  const { t } = useMessages();
  const ledger = useLedger();
  const [params, setParams] = useSearchParams();
  const open = params.get('lote');
  const page = useQuery(ImportPageDocument, { variables: { ledgerId: ledger.id }, errorPolicy: 'all' });
  const batch = useQuery(BatchDocument, { variables: { id: open ?? '' }, skip: open === null, errorPolicy: 'all' });
  const accounts = (page.data?.ledger?.accounts ?? []).filter(({ archived }) => !archived);
  const categories = page.data?.ledger?.categories ?? [];
  const shown = open === null ? null : (batch.data?.importBatch ?? null);
  const choose = (id: string | null) => setParams(id === null ? {} : { lote: id });
  const failed = open === null ? page.error : batch.error;

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 1120 }}>
      <PageTitle title={t('nav.import')} />
      {failed && (
        <FailureNotice
          failure={failureOf(failed)}
          onRetry={() => void (open === null ? page.refetch() : batch.refetch())}
        />
      )}
      {open === null && ledger.mayEdit && <ImportStart accounts={accounts} onStarted={choose} />}
      {open !== null && !shown && !failed && <Skeleton variant="rounded" height={360} />}
      {shown?.status === 'PREVIEW' && (
        <ImportReview
          batch={shown}
          accounts={accounts}
          categories={categories}
          onLeave={() => choose(null)}
          onDone={() => void page.refetch()}
        />
      )}
      {shown && shown.status !== 'PREVIEW' && <ImportResult batch={shown} onAnother={() => choose(null)} />}
      {open === null && <EarlierImports batches={page.data?.ledger?.imports ?? null} onResume={choose} />}
    </Box>
  );
}

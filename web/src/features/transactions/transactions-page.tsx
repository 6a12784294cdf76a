import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { gql } from '../../graph/gql';
import { useLedgerChanges } from '../../graph/ledger-changes';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { EmptyState } from '../../parts/empty-state';
import { FailureNotice } from '../../parts/failure-notice';
import { LiveDot } from '../../parts/live-dot';
import { PageTitle } from '../../parts/page-title';
import { useEntry } from './entry/entry-context';
import { FilterBar } from './filter-bar';
import { FilterSums } from './filter-sums';
import { RowSkeleton } from './row-skeleton';
import { TransactionList } from './transaction-list';
import { filterFromUrl, filterToUrl, type ListFilter } from './transactions-address';
import { useDelete } from './use-delete';
import { useForeignChanges } from './use-foreign-changes';
import { useTransactionPages } from './use-transaction-pages';

const TransactionsDocument = gql(/* GraphQL */ `
  query Transactions($ledgerId: ID!, $filter: TransactionFilter) {
    ledger(id: $ledgerId) {
      id
      ...FilterBar_ledger
      transactions(first: 1, filter: $filter) {
        totalCount
        ...FilterSums_connection @unmask
      }
    }
  }
`);

/** Movimientos: everything that was ever booked, searchable, by pages that never show. */
export default function TransactionsPage() {
  const { t } = useMessages();
  const ledger = useLedger();
  const openEntry = useEntry();
  const theme = useTheme();
  const asTable = useMediaQuery(theme.breakpoints.up('sm'));
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterFromUrl(params), [params]);
  const filtered = Object.keys(filter).length > 0;
  const summary = useQuery(TransactionsDocument, { variables: { ledgerId: ledger.id, filter }, errorPolicy: 'all' });
  const pages = useTransactionPages(ledger.id, filter);
  const { hidden, deleteNow: remove, putBack } = useDelete();
  // Rows are redrawn only when their own data changes, so what they call must stay the same.
  const open = useCallback((transactionId: string) => openEntry({ kind: 'edit', transactionId }), [openEntry]);
  const visible = useMemo(
    () => (hidden.size ? pages.rows.filter(({ id }) => !hidden.has(id)) : pages.rows),
    [hidden, pages.rows],
  );
  const refresh = () => {
    pages.reset();
    void summary.refetch();
  };
  useLedgerChanges(({ kind, transactionId }) => {
    const missing = kind === 'restored' && !pages.rows.some(({ id }) => id === transactionId);
    if (kind === 'added' || filter.trash || missing) refresh();
    else void summary.refetch();
  });
  const foreign = useForeignChanges(ledger.id, refresh);

  const change = (next: ListFilter) => setParams(filterToUrl(next), { replace: true });
  const connection = summary.data?.ledger?.transactions ?? null;
  const first = pages.status === 'loading' && pages.rows.length === 0;

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <PageTitle title={t('tx.title')} />
        <LiveDot />
      </Box>
      <FilterBar ledger={summary.data?.ledger ?? null} filter={filter} onChange={change} />
      <FilterSums connection={connection} />
      {foreign.waiting && (
        <Button size="small" variant="outlined" onClick={foreign.take} sx={{ justifySelf: 'center' }}>
          {`${t('state.changes')} · ${t('action.reload')}`}
        </Button>
      )}
      <Card sx={{ overflow: 'visible', px: { xs: 1, sm: 0 }, minHeight: 240 }} aria-busy={pages.status === 'loading'}>
        {first && Array.from({ length: 8 }, (_, at) => <RowSkeleton key={at} asTable={asTable} />)}
        {!first && visible.length > 0 && (
          <TransactionList
            rows={visible}
            total={connection?.totalCount ?? null}
            more={pages.more}
            asTable={asTable}
            mayEdit={ledger.mayEdit}
            onNearEnd={pages.loadMore}
            onOpen={open}
            onDelete={remove}
            onRestore={putBack}
          />
        )}
        {pages.status === 'ready' && visible.length === 0 && (
          <EmptyState text={filtered ? t('tx.none.filtered') : t('tx.none')}>
            {filtered ? (
              <Button variant="outlined" onClick={() => change({})}>
                {t('tx.filters.clear')}
              </Button>
            ) : (
              ledger.mayEdit && (
                <Button variant="contained" onClick={() => openEntry({ kind: 'new' })}>
                  {t('action.add')}
                </Button>
              )
            )}
          </EmptyState>
        )}
        {pages.failure && (
          <Box sx={{ p: 2 }}>
            <FailureNotice failure={pages.failure} onRetry={pages.retry} />
          </Box>
        )}
      </Card>
    </Box>
  );
}

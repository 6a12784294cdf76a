import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import type { Failure } from '../../graph/failure';
import { useMessages } from '../../messages/use-messages';
import { EmptyState } from '../../parts/empty-state';
import { FailureNotice } from '../../parts/failure-notice';
import { TrailEntry, type TrailRow } from './trail-entry';

interface Props {
  pages: {
    rows: readonly TrailRow[];
    more: boolean;
    status: 'loading' | 'ready' | 'failed';
    failure: Failure | null;
    loadMore: () => void;
    retry: () => void;
  };
  filtered: boolean;
  technical?: boolean;
}

/** A trail, newest first: a table, or a list where the screen is narrow. */
export function TrailList({ pages, filtered, technical = false }: Props) {
  const { t } = useMessages();
  const theme = useTheme();
  const asTable = useMediaQuery(theme.breakpoints.up('sm'));
  const { rows, status } = pages;
  const entries = rows.map((row) => (
    <TrailEntry key={row.id} row={row} asTable={asTable} detail={technical ? 'technical' : 'plain'} />
  ));
  return (
    <Card component="section" aria-label={t('history.list')} aria-busy={status === 'loading'}>
      {status === 'loading' && rows.length === 0 && (
        <Box sx={{ p: 2, display: 'grid', gap: 1 }}>
          {Array.from({ length: 6 }, (_, at) => (
            <Skeleton key={at} variant="rounded" height={36} />
          ))}
        </Box>
      )}
      {rows.length > 0 && asTable && (
        <TableContainer tabIndex={0} role="group" aria-label={t('history.list')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('history.when')}</TableCell>
                <TableCell>{t('history.action')}</TableCell>
                <TableCell>{t('history.actor')}</TableCell>
                {technical && <TableCell>{t('history.service')}</TableCell>}
                {technical && <TableCell>{t('history.origin')}</TableCell>}
                {rows[0]?.changes && <TableCell component="td" />}
              </TableRow>
            </TableHead>
            <TableBody>{entries}</TableBody>
          </Table>
        </TableContainer>
      )}
      {rows.length > 0 && !asTable && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 2, py: 0.5 }}>
          {entries}
        </Box>
      )}
      {status === 'ready' && rows.length === 0 && (
        <EmptyState text={filtered ? t('history.none.filtered') : t('history.none')} />
      )}
      {pages.failure && (
        <Box sx={{ p: 2 }}>
          <FailureNotice failure={pages.failure} onRetry={pages.retry} />
        </Box>
      )}
      {pages.more && (
        <Box sx={{ p: 1.5, textAlign: 'center' }}>
          <Button loading={status === 'loading'} onClick={pages.loadMore}>
            {t('history.more')}
          </Button>
        </Box>
      )}
    </Card>
  );
}

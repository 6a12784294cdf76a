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
import type { FragmentType } from '@apollo/client';
import type { AdminPersonFragment } from '../../../generated/graphql';
import type { Failure } from '../../../graph/failure';
import { useMessages } from '../../../messages/use-messages';
import { EmptyState } from '../../../parts/empty-state';
import { FailureNotice } from '../../../parts/failure-notice';
import { PersonRow } from './person-row';
import type { AdminPerson } from './use-people-actions';

interface Props {
  pages: {
    rows: readonly (FragmentType<AdminPersonFragment> & { id: string })[];
    more: boolean;
    status: 'loading' | 'ready' | 'failed';
    failure: Failure | null;
    loadMore: () => void;
    retry: () => void;
  };
  onDelete: (person: AdminPerson) => void;
}

/** The people found: a table, or a list where the screen is narrow. */
export function PeopleList({ pages, onDelete }: Props) {
  const { t } = useMessages();
  const theme = useTheme();
  const asTable = useMediaQuery(theme.breakpoints.up('sm'));
  const rows = pages.rows.map((person) => (
    <PersonRow key={person.id} person={person} asTable={asTable} onDelete={onDelete} />
  ));
  return (
    <Card component="section" aria-label={t('admin.tab.people')} aria-busy={pages.status === 'loading'}>
      {pages.status === 'loading' && rows.length === 0 && (
        <Box sx={{ p: 2, display: 'grid', gap: 1 }}>
          {Array.from({ length: 4 }, (_, at) => (
            <Skeleton key={at} variant="rounded" height={40} />
          ))}
        </Box>
      )}
      {rows.length > 0 &&
        (asTable ? (
          <TableContainer tabIndex={0} role="group" aria-label={t('admin.tab.people')}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{t('admin.people.name')}</TableCell>
                  <TableCell>{t('signIn.email')}</TableCell>
                  <TableCell>{t('admin.people.role')}</TableCell>
                  <TableCell>{t('admin.people.status')}</TableCell>
                  <TableCell>{t('admin.people.since')}</TableCell>
                  <TableCell component="td" />
                </TableRow>
              </TableHead>
              <TableBody>{rows}</TableBody>
            </Table>
          </TableContainer>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 2, py: 0.5 }}>
            {rows}
          </Box>
        ))}
      {pages.status === 'ready' && rows.length === 0 && <EmptyState text={t('admin.people.none')} />}
      {pages.failure && (
        <Box sx={{ p: 2 }}>
          <FailureNotice failure={pages.failure} onRetry={pages.retry} />
        </Box>
      )}
      {pages.more && (
        <Box sx={{ p: 1.5, textAlign: 'center' }}>
          <Button loading={pages.status === 'loading'} onClick={pages.loadMore}>
            {t('history.more')}
          </Button>
        </Box>
      )}
    </Card>
  );
}

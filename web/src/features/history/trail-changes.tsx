import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import type { TrailChangesFragment as Changes } from '../../generated/graphql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { changeLines, type RowChange } from './change-lines';
import { TrailChangesFragment } from './trail-fragments';
import { useHistoryWords } from './use-history-words';

/** What an entry changed, row by row: each field before and after. */
export function TrailChanges({ entry }: { entry: FragmentType<Changes> }) {
  const { t } = useMessages();
  const words = useHistoryWords();
  const { data } = useFragment({ fragment: TrailChangesFragment, from: entry });
  const rows = [
    ...(data.identityChanges ?? []),
    ...(data.expensesChanges ?? []),
    ...(data.goalsChanges ?? []),
    ...(data.projectionsChanges ?? []),
    ...(data.administrationChanges ?? []),
  ].filter((row): row is RowChange & typeof row => Boolean(row?.table));
  if (rows.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t('history.noChanges')}
      </Typography>
    );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {rows.map((row, at) => {
        const what = words.table(row.table);
        const isNew = row.before === null || row.before === undefined;
        const isGone = row.after === null || row.after === undefined;
        const title = isNew ? t('history.added', { what }) : isGone ? t('history.removed', { what }) : what;
        return (
          <Box key={`${row.table} ${row.id} ${at}`}>
            <Typography variant="h3" component="p" sx={{ mb: 0.5 }}>
              {title}
            </Typography>
            <TableContainer tabIndex={0} role="group" aria-label={title}>
              <Table size="small" aria-label={title} sx={{ '& td, & th': { py: 0.5 } }}>
                <TableHead>
                  <TableRow>
                    <TableCell>{t('history.field')}</TableCell>
                    {!isNew && <TableCell>{t('history.before')}</TableCell>}
                    {!isGone && <TableCell>{t('history.after')}</TableCell>}
                  </TableRow>
                </TableHead>
                <TableBody>
                  {changeLines(row, rows).map((line) => (
                    <TableRow key={line.field}>
                      <TableCell component="th" scope="row" title={line.field} sx={{ color: 'text.secondary' }}>
                        {words.field(line.field)}
                      </TableCell>
                      {!isNew && <TableCell sx={{ overflowWrap: 'anywhere' }}>{words.value(line.before)}</TableCell>}
                      {!isGone && <TableCell sx={{ overflowWrap: 'anywhere' }}>{words.value(line.after)}</TableCell>}
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
          </Box>
        );
      })}
    </Box>
  );
}

import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { shortDay } from '../../days/plain-day';
import type { ImportRowsQuery, ImportRowState } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { MoneyText } from '../../parts/money-text';

type Row = NonNullable<ImportRowsQuery['importBatch']>['rows'][number];
interface Props {
  rows: readonly Row[];
  included: ReadonlySet<number>;
  onInclude: (line: number, on: boolean) => void;
}
const colors: Record<ImportRowState, 'success' | 'default' | 'warning' | 'error'> = {
  NEW: 'success',
  DUPLICATE: 'default',
  SUSPICIOUS: 'warning',
  PROBLEM: 'error',
  IGNORED: 'default',
};

/** Rows as they would be booked; a problem says what it is and shows the line as it stands in the file. */
export function PreviewTable({ rows, included, onInclude }: Props) {
  const { t, locale } = useMessages();
  const text: Record<ImportRowState, string> = {
    NEW: t('import.row.new'),
    DUPLICATE: t('import.row.duplicate'),
    SUSPICIOUS: t('import.row.suspicious'),
    PROBLEM: t('import.row.problem'),
    IGNORED: t('import.row.ignored'),
  };
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('import.preview')} sx={{ maxHeight: 520 }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow sx={{ '& th': { bgcolor: 'background.paper', whiteSpace: 'nowrap' } }}>
            <TableCell>{t('import.row.line')}</TableCell>
            <TableCell>{t('import.row.state')}</TableCell>
            <TableCell>{t('tx.column.date')}</TableCell>
            <TableCell>{t('tx.column.what')}</TableCell>
            <TableCell>{t('tx.column.category')}</TableCell>
            <TableCell>{t('tx.column.account')}</TableCell>
            <TableCell align="right">{t('tx.column.amount')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.line}
              sx={{
                '& td': { whiteSpace: 'nowrap' },
                ...(row.state === 'DUPLICATE' || row.state === 'IGNORED' ? { opacity: 0.75 } : {}),
              }}
            >
              <TableCell>{row.line}</TableCell>
              <TableCell>
                {(row.state === 'SUSPICIOUS' || included.has(row.line)) && (
                  <Checkbox
                    size="small"
                    sx={{ p: 0, mr: 0.75 }}
                    checked={included.has(row.line)}
                    onChange={(event) => onInclude(row.line, event.target.checked)}
                    slotProps={{ input: { 'aria-label': t('import.row.include', { line: row.line }) } }}
                  />
                )}
                <Chip size="small" variant="outlined" color={colors[row.state]} label={text[row.state]} />
              </TableCell>
              {row.state === 'PROBLEM' ? (
                <TableCell colSpan={5} sx={{ whiteSpace: 'normal !important' }}>
                  <Typography variant="body2">{row.problem}</Typography>
                  <Typography variant="caption" color="textSecondary" sx={{ wordBreak: 'break-word' }}>
                    {row.raw}
                  </Typography>
                </TableCell>
              ) : (
                <>
                  <TableCell>{row.bookedOn ? shortDay(row.bookedOn, locale) : ''}</TableCell>
                  <TableCell sx={{ maxWidth: 260, overflow: 'hidden', textOverflow: 'ellipsis' }}>
                    {row.payee || row.note}
                  </TableCell>
                  <TableCell>{row.category}</TableCell>
                  <TableCell>
                    {row.toAccount ? t('tx.toAccount', { from: row.account ?? '', to: row.toAccount }) : row.account}
                  </TableCell>
                  <TableCell align="right">
                    {row.amount && (
                      <MoneyText
                        money={row.amount}
                        tone={row.flow === 'INCOME' ? 'income' : 'ink'}
                        sign="signed"
                        code={row.amount.currency !== 'COP'}
                      />
                    )}
                  </TableCell>
                </>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

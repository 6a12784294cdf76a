import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

interface Props {
  caption: string;
  head: string[];
  rows: { key: string; cells: ReactNode[] }[];
  height: number;
  /** Closer together, where a row has much to say. */
  dense?: boolean;
}

/** The figures behind a chart. The first column names the row, the others are figures. */
export function DataTable({ caption, head, rows, height, dense = false }: Props) {
  const close = dense ? { px: 1 } : {};
  return (
    <TableContainer sx={{ height, overflow: 'auto' }} tabIndex={0} role="group" aria-label={caption}>
      <Table size="small" stickyHeader aria-label={caption}>
        <TableHead>
          <TableRow>
            {head.map((text, at) => (
              <TableCell key={text} align={at === 0 ? 'left' : 'right'} sx={{ bgcolor: 'background.paper', ...close }}>
                {text}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, cells }) => (
            <TableRow key={key}>
              {cells.map((cell, at) => (
                <TableCell
                  key={head[at]}
                  align={at === 0 ? 'left' : 'right'}
                  sx={{ whiteSpace: 'nowrap', ...close }}
                  component={at === 0 ? 'th' : 'td'}
                  {...(at === 0 ? { scope: 'row' } : {})}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

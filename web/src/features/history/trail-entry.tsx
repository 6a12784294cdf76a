import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import type { TrailChangesFragment as Changes, TrailEntryFragment as Entry } from '../../generated/graphql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { personName } from './person-name';
import { TrailChanges } from './trail-changes';
import { TrailEntryFragment } from './trail-fragments';
import { useHistoryWords } from './use-history-words';

/** One row of a trail, opaque but for its key; `changes` where the reader may see what changed. */
export interface TrailRow {
  id: string;
  entry: FragmentType<Entry>;
  changes: FragmentType<Changes> | null;
}
interface Props {
  row: TrailRow;
  asTable: boolean;
  /** `technical`: with service and origin, for whoever looks after the installation. `own`: one's own, with where from. */
  detail?: 'plain' | 'technical' | 'own';
}

/** Who did what, when; and under it, on demand, what changed. */
export function TrailEntry({ row, asTable, detail = 'plain' }: Props) {
  const { t } = useMessages();
  const words = useHistoryWords();
  const { data } = useFragment({ fragment: TrailEntryFragment, from: row.entry });
  const [open, setOpen] = useState(false);
  if (!data.id || !data.at || !data.action) return null;
  const action = words.action(data.action);
  const when = words.when(data.at);
  const who = personName(data.actor, t('history.somebody'));
  const technical = detail === 'technical';
  const facts = {
    plain: [who, when],
    technical: [who, when, data.service, data.origin],
    own: [when, data.origin],
  }[detail];
  const opener = row.changes && (
    <IconButton
      size="small"
      aria-expanded={open}
      aria-label={t('history.changesOf', { action, when })}
      title={t('history.changes')}
      onClick={() => setOpen(!open)}
    >
      <ExpandMore
        fontSize="small"
        sx={{ transform: open ? 'rotate(180deg)' : 'none', transition: 'transform 150ms' }}
      />
    </IconButton>
  );
  const opened = open && row.changes && <TrailChanges entry={row.changes} />;
  if (!asTable)
    return (
      <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="body2" title={data.action} sx={{ fontWeight: 550 }}>
              {action}
            </Typography>
            <Typography variant="caption" color="textSecondary" component="p" sx={{ overflowWrap: 'anywhere' }}>
              {facts.filter(Boolean).join(' · ')}
            </Typography>
          </Box>
          {opener}
        </Box>
        {opened && <Box sx={{ pt: 1 }}>{opened}</Box>}
      </Box>
    );
  const columns = (technical ? 5 : 3) + (row.changes ? 1 : 0);
  return (
    <>
      <TableRow sx={{ '& > td': { borderBottom: open ? 0 : undefined } }}>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>{when}</TableCell>
        <TableCell title={data.action}>{action}</TableCell>
        <TableCell title={data.actor?.email ?? undefined}>{who}</TableCell>
        {technical && <TableCell>{data.service}</TableCell>}
        {technical && <TableCell>{data.origin ?? '–'}</TableCell>}
        {row.changes && (
          <TableCell align="right" sx={{ py: 0.25 }}>
            {opener}
          </TableCell>
        )}
      </TableRow>
      {opened && (
        <TableRow>
          <TableCell colSpan={columns} sx={(theme) => ({ bgcolor: theme.vars.palette.ledger.hover, py: 2 })}>
            {opened}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

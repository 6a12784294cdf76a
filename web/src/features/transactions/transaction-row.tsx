import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import RestoreOutlined from '@mui/icons-material/RestoreFromTrashOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import { shortDay } from '../../days/plain-day';
import type { TransactionItem_TransactionFragment } from '../../generated/graphql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { MoneyText } from '../../parts/money-text';
import { describe } from './describe-transaction';
import { columns } from './row-columns';
import { TransactionItemFragment } from './transaction-item';

interface Props {
  transaction: FragmentType<TransactionItem_TransactionFragment>;
  index: number;
  mayEdit: boolean;
  onOpen: (id: string) => void;
  onDelete: (id: string, version: number) => void;
  onRestore: (id: string, version: number) => void;
}

/** A transaction as a table row. Its description is the button that opens it; the row is its target. */
export function TransactionRow({ transaction, index, mayEdit, onOpen, onDelete, onRestore }: Props) {
  const { t, locale } = useMessages();
  const { data, dataState } = useFragment({ fragment: TransactionItemFragment, from: transaction });
  if (dataState !== 'complete') return null;
  const { what, category, account, tone } = describe(data, t);
  const inTrash = data.deletedAt !== null;
  return (
    <Box
      role="row"
      aria-rowindex={index + 2}
      onKeyDown={(event) => {
        if (event.key === 'Delete' && mayEdit && !inTrash) onDelete(data.id, data.version);
      }}
      sx={(theme) => ({
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: columns,
        alignItems: 'center',
        gap: 2,
        px: 2,
        height: 44,
        borderBottom: 1,
        borderColor: 'divider',
        typography: 'body2',
        '&:hover': { bgcolor: theme.vars.palette.ledger.hover },
        '& .row-action': { opacity: 0 },
        '&:hover .row-action, &:focus-within .row-action': { opacity: 1 },
      })}
    >
      <Typography role="cell" variant="body2" color="textSecondary" noWrap>
        {shortDay(data.bookedOn, locale)}
      </Typography>
      <Box role="cell" sx={{ minWidth: 0 }}>
        <ButtonBase
          data-row={index}
          onClick={() => onOpen(data.id)}
          sx={{
            typography: 'body2',
            fontWeight: 500,
            maxWidth: '100%',
            justifyContent: 'flex-start',
            '&::after': { content: '""', position: 'absolute', inset: 0 },
            '&:focus-visible': { outline: 'none' },
            '&:focus-visible::after': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
          }}
        >
          <Typography component="span" variant="body2" noWrap sx={{ fontWeight: 500 }}>
            {what}
          </Typography>
        </ButtonBase>
      </Box>
      <Typography role="cell" variant="body2" color="textSecondary" noWrap>
        {category}
      </Typography>
      <Typography role="cell" variant="body2" color="textSecondary" noWrap>
        {account}
      </Typography>
      <Box role="cell" sx={{ textAlign: 'right', fontWeight: 500 }}>
        <MoneyText money={data.amount} tone={tone} sign="signed" />
      </Box>
      <Box role="cell" sx={{ position: 'relative', zIndex: 1 }}>
        {mayEdit && (
          <IconButton
            className="row-action"
            size="small"
            aria-label={`${inTrash ? t('tx.restore') : t('action.delete')}: ${what}`}
            onClick={() => (inTrash ? onRestore(data.id, data.version) : onDelete(data.id, data.version))}
          >
            {inTrash ? <RestoreOutlined fontSize="small" /> : <DeleteOutlined fontSize="small" />}
          </IconButton>
        )}
      </Box>
    </Box>
  );
}

import { styled } from '@mui/material/styles';
import { columns } from './row-columns';

/** The look of a table row, as one rule: rows come and go by the dozen while scrolling, so each costs one element's style. */
export const RowFrame = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: columns,
  alignItems: 'center',
  gap: 16,
  padding: '0 16px',
  height: 44,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&:hover': { backgroundColor: theme.vars.palette.ledger.hover },
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  '& .soft': { color: theme.vars.palette.text.secondary },
  '& .amount': { textAlign: 'right', fontWeight: 500 },
  '& .income': { color: theme.vars.palette.ledger.income },
  '& button': { font: 'inherit', color: 'inherit', border: 0, background: 'none', padding: 0, cursor: 'pointer' },
  '& .open': { fontWeight: 500, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& .open::after': { content: '""', position: 'absolute', inset: 0 },
  '& .open:focus-visible': { outline: 'none' },
  '& .open:focus-visible::after': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
  '& .last': { position: 'relative', zIndex: 1, overflow: 'visible' },
  '& .action': {
    display: 'grid',
    placeItems: 'center',
    width: 30,
    height: 30,
    borderRadius: 8,
    opacity: 0,
    color: theme.vars.palette.text.secondary,
  },
  '&:hover .action, & .action:focus-visible, & .open:focus-visible ~ .action': { opacity: 1 },
  '@media (hover: none)': { '& .action': { opacity: 1 } },
}));

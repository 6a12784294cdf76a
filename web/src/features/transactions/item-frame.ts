import { styled } from '@mui/material/styles';

/** The look of a transaction in two lines, as one rule. */
export const ItemFrame = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  width: '100%',
  height: 56,
  padding: '0 8px',
  border: 0,
  borderRadius: 8,
  background: 'none',
  color: 'inherit',
  cursor: 'pointer',
  textAlign: 'left',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 16,
  alignItems: 'center',
  '&:hover': { backgroundColor: theme.vars.palette.ledger.hover },
  '& .texts > span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .what, & .amount': { fontWeight: 500 },
  '& .amount': { whiteSpace: 'nowrap' },
  '& .soft': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& .income': { color: theme.vars.palette.ledger.income },
}));

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

interface Props {
  label: string;
  value: string;
  note?: string | null | undefined;
  tone?: 'plain' | 'good' | 'wrong';
}

/** One fact of a definition list: its name above, a remark below. */
export function Fact({ label, value, note, tone = 'plain' }: Props) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="dt" variant="caption" color="textSecondary">
        {label}
      </Typography>
      <Typography
        component="dd"
        sx={(theme) => ({
          m: 0,
          fontWeight: 600,
          overflowWrap: 'anywhere',
          color: {
            plain: 'inherit',
            good: theme.vars.palette.ledger.income,
            wrong: theme.vars.palette.ledger.wrong,
          }[tone],
        })}
      >
        {value}
      </Typography>
      {note && (
        <Typography
          component="dd"
          variant="caption"
          color="textSecondary"
          sx={{ m: 0, display: 'block', overflowWrap: 'anywhere' }}
        >
          {note}
        </Typography>
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';
import type { BudgetState } from '../../generated/graphql';

interface Props {
  /** spent ÷ amount */
  share: number;
  /** Where today stands, 0…1; null: no mark. */
  today: number | null;
  state: BudgetState | null;
}

/** How much of a budget is gone, with a mark for today. Drawing only: the words beside it say the same. */
export function BudgetBar({ share, today, state }: Props) {
  return (
    <Box
      aria-hidden
      sx={(theme) => ({ position: 'relative', height: 8, borderRadius: 4, bgcolor: theme.vars.palette.divider })}
    >
      <Box
        sx={(theme) => ({
          width: `${Math.min(1, Math.max(0, share)) * 100}%`,
          height: '100%',
          borderRadius: 4,
          bgcolor:
            state === 'OVER'
              ? theme.vars.palette.ledger.wrong
              : state === 'AHEAD'
                ? theme.vars.palette.ledger.mark
                : 'primary.main',
          transition: 'width 200ms',
        })}
      />
      {today !== null && (
        <Box
          sx={{
            position: 'absolute',
            top: -3,
            bottom: -3,
            left: `calc(${Math.min(1, today) * 100}% - 1px)`,
            width: 2,
            borderRadius: 1,
            bgcolor: 'text.primary',
          }}
        />
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';
import type { BudgetState } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { formatMoney, type MoneyLike } from '../../money/format-money';

/** What is left of a budget, or by how much it is overspent, and whether the pace fits: by word and colour. */
export function BudgetWords({ left, state }: { left: MoneyLike; state: BudgetState | null }) {
  const { t, locale } = useMessages();
  const amount = formatMoney(left, locale, { sign: 'absolute' });
  return (
    <Box
      component="span"
      sx={(theme) => ({
        typography: 'caption',
        color:
          state === 'OVER'
            ? theme.vars.palette.ledger.wrong
            : state === 'AHEAD'
              ? theme.vars.palette.ledger.markText
              : 'text.secondary',
        fontWeight: state === 'OVER' || state === 'AHEAD' ? 600 : 400,
      })}
    >
      {left.amount.startsWith('-') ? t('budgets.over', { amount }) : t('budgets.left', { amount })}
      {state && state !== 'OVER' && ` · ${t(`budgets.state.${state}`)}`}
    </Box>
  );
}

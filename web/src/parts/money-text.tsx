import Box from '@mui/material/Box';
import { formatMoney, type MoneyLike, type MoneyStyle } from '../money/format-money';
import { useMessages } from '../messages/use-messages';

interface Props extends MoneyStyle {
  money: MoneyLike;
  /** `income` colours it green; spending stays ink. `wrong` is for what is overspent, never for ordinary spending. */
  tone?: 'income' | 'ink' | 'soft' | 'wrong';
}

/** An amount: tabular, unbroken, sign by text and colour. */
export function MoneyText({ money, tone = 'ink', ...style }: Props) {
  const { locale } = useMessages();
  return (
    <Box
      component="span"
      sx={(theme) => ({
        whiteSpace: 'nowrap',
        fontVariantNumeric: 'tabular-nums',
        color: {
          income: theme.vars.palette.ledger.income,
          ink: 'inherit',
          soft: theme.vars.palette.text.secondary,
          wrong: theme.vars.palette.ledger.wrong,
        }[tone],
      })}
    >
      {formatMoney(money, locale, style)}
    </Box>
  );
}

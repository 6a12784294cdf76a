import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { Period } from '../../days/period';
import type { Flow } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { MoneyText } from '../../parts/money-text';
import { transactionsAddress } from '../transactions/transactions-address';
import type { CategoryShare } from './category-shares';
import { sumMoney } from './figure-math';

interface Props {
  largest: (CategoryShare & { color: string })[];
  others: CategoryShare[];
  foreign: CategoryShare[];
  rest: string;
  flow: Flow;
  period: Period;
}

/** Each category with its colour, share and amount; a press opens its transactions. */
export function CategoryList({ largest, others, foreign, rest, flow, period }: Props) {
  const { t, locale } = useMessages();
  const percent = (share: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const address = (ids: string[], currency: string) =>
    transactionsAddress({
      from: period.start,
      until: period.end,
      flow,
      currency,
      categoryIds: ids,
      includeDescendants: true,
    });
  const row = (
    key: string,
    name: string,
    color: string,
    part: { amount: CategoryShare['amount']; share: number | null },
    to: string,
  ) => (
    <Box component="li" key={key}>
      <Link
        component={RouterLink}
        to={to}
        color="inherit"
        underline="none"
        sx={(theme) => ({
          display: 'grid',
          gridTemplateColumns: '12px minmax(0, 1fr) auto 44px',
          alignItems: 'center',
          gap: 1,
          py: 0.5,
          px: 0.5,
          borderRadius: 1,
          typography: 'body2',
          '&:hover': { bgcolor: theme.vars.palette.ledger.hover },
        })}
      >
        <Box component="span" aria-hidden sx={{ width: 10, height: 10, borderRadius: '3px', bgcolor: color }} />
        <Typography component="span" variant="body2" noWrap>
          {name}
        </Typography>
        <MoneyText money={part.amount} />
        <Typography component="span" variant="caption" color="textSecondary" sx={{ textAlign: 'right' }}>
          {part.share === null ? '' : percent(part.share)}
        </Typography>
      </Link>
    </Box>
  );
  const currency = largest[0]?.amount.currency ?? '';
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, minWidth: 0 }}>
      {largest.map((part) => row(part.id, part.name, part.color, part, address([part.id], currency)))}
      {others.length > 0 &&
        row(
          'others',
          t('panel.categories.others', { count: others.length }),
          rest,
          {
            amount: sumMoney(
              others.map(({ amount }) => amount),
              currency,
            ),
            share: others.reduce((sum, { share }) => sum + share, 0),
          },
          address(
            others.map(({ id }) => id),
            currency,
          ),
        )}
      {foreign.map((part) =>
        row(
          `${part.id} ${part.amount.currency}`,
          `${part.name} (${part.amount.currency})`,
          'transparent',
          { amount: part.amount, share: null },
          address([part.id], part.amount.currency),
        ),
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { FilterSums_ConnectionFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';

gql(/* GraphQL */ `
  fragment FilterSums_connection on TransactionConnection {
    totalCount
    sums {
      currency
      income {
        amount
        currency
      }
      spending {
        amount
        currency
      }
    }
  }
`);

/** How many transactions the filter holds and what they come to, each currency for itself. */
export function FilterSums({ connection }: { connection: FilterSums_ConnectionFragment | null }) {
  const { t, locale } = useMessages();
  if (!connection) return <Skeleton width={260} />;
  const several = connection.sums.length > 1;
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('tx.count', { count: connection.totalCount })}
      </Typography>
      {connection.sums.map(({ currency, income, spending }) => (
        <Typography key={currency} variant="body2" color="textSecondary">
          {[
            t('tx.sum.income', { amount: formatMoney(income, locale, { sign: 'signed', code: several }) }),
            t('tx.sum.spending', { amount: formatMoney(spending, locale, { code: several }) }),
          ].join(' · ')}
        </Typography>
      ))}
    </Box>
  );
}

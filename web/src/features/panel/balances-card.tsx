import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useFragment } from '../../graph/use-fragment';
import { Link as RouterLink } from 'react-router';
import type { BalancesCard_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import { MoneyText } from '../../parts/money-text';
import { transactionsAddress } from '../transactions/transactions-address';
import { sumMoney } from './figure-math';
import { periodVariables, type PanelCardProps } from './panel-card';

const LedgerFragment = gql(/* GraphQL */ `
  fragment BalancesCard_ledger on Ledger {
    id
    dashboard(period: $period) {
      referenceCurrency
      balances {
        account {
          id
          name
          kind
        }
        balance {
          amount
          currency
        }
      }
    }
  }
`);

/** What is in each account now; foreign money is listed apart and never added. */
export function BalancesCard({ ledger, period, state, onRetry }: PanelCardProps<BalancesCard_LedgerFragment>) {
  const { t } = useMessages();
  const { referenceCurrency } = useLedger();
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const dashboard = result.dataState === 'complete' ? result.data?.dashboard : null;
  const currency = dashboard?.referenceCurrency ?? referenceCurrency;
  const balances = dashboard?.balances ?? [];
  const own = balances.filter(({ balance }) => balance.currency === currency);
  const foreign = balances.filter(({ balance }) => balance.currency !== currency);
  const row = ({ account, balance }: (typeof balances)[number], at: number) => (
    <Box component="li" key={account?.id ?? at}>
      <Link
        component={RouterLink}
        to={transactionsAddress(account ? { accountIds: [account.id] } : {})}
        color="inherit"
        underline="none"
        sx={(theme) => ({
          display: 'flex',
          justifyContent: 'space-between',
          gap: 2,
          py: 0.75,
          px: 0.5,
          borderRadius: 1,
          typography: 'body2',
          '&:hover': { bgcolor: theme.vars.palette.ledger.hover },
        })}
      >
        <Typography component="span" variant="body2" noWrap>
          {account?.name}
          {account?.kind && (
            <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 1 }}>
              {t(`account.kind.${account.kind}`)}
            </Typography>
          )}
        </Typography>
        <MoneyText money={balance} code={balance.currency !== currency} />
      </Link>
    </Box>
  );
  return (
    <CardFrame title={t('panel.balances')} state={state(Boolean(dashboard))} onRetry={onRetry} height={240}>
      {() =>
        balances.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
            {t('panel.balances.none')}
          </Typography>
        ) : (
          <>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {own.map(row)}
            </Box>
            <Box
              sx={{
                display: 'flex',
                justifyContent: 'space-between',
                borderTop: 1,
                borderColor: 'divider',
                pt: 1,
                px: 0.5,
                fontWeight: 600,
                typography: 'body2',
              }}
            >
              <Box component="span" sx={{ fontWeight: 600 }}>
                {t('panel.balances.total', { currency })}
              </Box>
              <Box component="span" sx={{ fontWeight: 600 }}>
                <MoneyText
                  money={sumMoney(
                    own.map(({ balance }) => balance),
                    currency,
                  )}
                />
              </Box>
            </Box>
            {foreign.length > 0 && (
              <>
                <Typography variant="caption" color="textSecondary" component="h3" sx={{ mt: 1 }}>
                  {t('panel.balances.foreign')}
                </Typography>
                <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                  {foreign.map(row)}
                </Box>
              </>
            )}
          </>
        )
      }
    </CardFrame>
  );
}

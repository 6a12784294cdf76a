import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { addDays, shortDay } from '../../days/plain-day';
import type { UpcomingCard_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { sumDecimals } from '../../money/decimal';
import { exponentOf, forDrawing, formatMoney } from '../../money/format-money';
import { CardFrame } from '../../parts/card-frame';
import { MoneyText } from '../../parts/money-text';
import { bandText } from '../projections/band-words';
import { largestOf } from '../projections/streams/largest-of';
import type { PanelCardProps } from './panel-card';

const LedgerFragment = gql(/* GraphQL */ `
  fragment UpcomingCard_ledger on Ledger {
    id
    forecast {
      revision
      asOf
      currency
      scheduled {
        day
        direction
        amount {
          amount
          currency
        }
        stream {
          id
          description
        }
      }
      daily {
        day
        balance {
          amount
          currency
        }
        lo80 {
          amount
          currency
        }
        hi80 {
          amount
          currency
        }
      }
    }
  }
`);
const ahead = 14;
const shown = 8;

/** What is due in the next fourteen days, and the lowest that the balance is expected to be meanwhile. */
export function UpcomingCard({ ledger, state, onRetry }: Omit<PanelCardProps<UpcomingCard_LedgerFragment>, 'period'>) {
  const { t, locale } = useMessages();
  const result = useFragment({ fragment: LedgerFragment, from: ledger });
  const forecast = result.dataState === 'complete' ? (result.data?.forecast ?? null) : null;
  const until = forecast ? addDays(forecast.asOf, ahead) : '';
  const due = forecast?.scheduled.filter(({ day }) => day <= until) ?? [];
  const currency = forecast?.currency ?? '';
  const bills = due.filter(({ direction }) => direction === 'SPENDING').map(({ amount }) => amount.amount);
  const days = forecast?.daily.filter(({ day }) => day <= until) ?? [];
  const low = days.toSorted((a, b) => forDrawing(a.balance) - forDrawing(b.balance))[0];
  const rest = due.length - shown;
  return (
    <CardFrame
      title={t('panel.upcoming')}
      state={state(forecast !== null)}
      onRetry={onRetry}
      height={288}
      action={
        <Link component={RouterLink} variant="body2" to="/proyecciones">
          {t('nav.projections')}
        </Link>
      }
    >
      {() => (
        <>
          <Typography variant="body2" color="textSecondary">
            {[
              bills.length > 0 &&
                t('panel.upcoming.bills', {
                  amount: formatMoney({ amount: sumDecimals(bills, exponentOf(currency)), currency }, locale),
                }),
              low &&
                t('panel.upcoming.low', {
                  amount: formatMoney(low.balance, locale),
                  day: shortDay(low.day, locale, false),
                  band: bandText(low, t, locale),
                }),
            ]
              .filter(Boolean)
              .join(' ')}
          </Typography>
          {due.length === 0 ? (
            <Typography color="textSecondary" sx={{ py: 4, textAlign: 'center' }}>
              {t('panel.upcoming.none')}
            </Typography>
          ) : (
            <Box
              component="ul"
              aria-label={t('panel.upcoming')}
              sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}
            >
              {largestOf(due, shown).map(({ day, direction, amount, stream }) => (
                <Box
                  component="li"
                  key={`${stream.id} ${day}`}
                  sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: '52px minmax(0, 1fr) auto' }}
                >
                  <Typography variant="body2" color="textSecondary" component="span" noWrap>
                    {shortDay(day, locale, false)}
                  </Typography>
                  <Typography variant="body2" component="span" noWrap>
                    {stream.description}
                  </Typography>
                  <Typography variant="body2" component="span">
                    <MoneyText
                      money={amount}
                      {...(direction === 'INCOME' ? ({ tone: 'income', sign: 'signed' } as const) : {})}
                    />
                  </Typography>
                </Box>
              ))}
            </Box>
          )}
          {rest > 0 && (
            <Typography variant="caption" color="textSecondary">
              {t('panel.upcoming.more', { count: rest })}
            </Typography>
          )}
        </>
      )}
    </CardFrame>
  );
}

import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { shortDay } from '../../../days/plain-day';
import type { BalanceForecast_LedgerFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { forDrawing, formatCompact, formatMoney } from '../../../money/format-money';
import { CardFrame } from '../../../parts/card-frame';
import { ChartSwitch } from '../../../parts/chart-switch';
import { DataTable } from '../../../parts/data-table';
import { bandText } from '../band-words';
import type { ProjectionsCardProps } from '../projections-card';
import { forecastVariables } from '../projections-address';
import { FanChart } from './fan-chart';

const LedgerFragment = gql(/* GraphQL */ `
  fragment BalanceForecast_ledger on Ledger {
    id
    forecast(horizon: $horizon, currency: $currency) {
      currency
      balance {
        amount
        currency
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
      lowPoint {
        day
        before
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
const height = 260;

/** The balance of all accounts day by day, and the lowest that it is expected to be before income comes. */
export function BalanceCard({ ledger, view, state, onRetry }: ProjectionsCardProps<BalanceForecast_LedgerFragment>) {
  const { t, locale } = useMessages();
  const { referenceCurrency } = useLedger();
  const [asTable, setAsTable] = useState(false);
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: forecastVariables(view) });
  const forecast = result.dataState === 'complete' ? (result.data?.forecast ?? null) : null;
  const days = forecast?.daily ?? [];
  const low = forecast?.lowPoint;
  const marked = low ? days.findIndex(({ day }) => day === low.day) : -1;
  const title = t('projections.balance');
  const say = (at: number) => {
    const day = days[at];
    return day
      ? t('projections.point', {
          when: shortDay(day.day, locale),
          amount: formatMoney(day.balance, locale),
          band: bandText(day, t, locale),
        })
      : '';
  };
  return (
    <CardFrame
      title={title}
      state={state(forecast !== null)}
      onRetry={onRetry}
      height={height + 96}
      action={days.length > 0 && <ChartSwitch asTable={asTable} onChange={setAsTable} of={title} />}
    >
      {() =>
        days.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
            {t('projections.balance.none')}
          </Typography>
        ) : (
          <>
            <Typography variant="body2" color="textSecondary">
              {[
                forecast?.balance && t('projections.balance.now', { amount: formatMoney(forecast.balance, locale) }),
                low &&
                  t(low.before ? 'projections.low.before' : 'projections.low', {
                    amount: formatMoney(low.balance, locale),
                    day: shortDay(low.day, locale, false),
                    band: bandText(low, t, locale),
                  }),
              ]
                .filter(Boolean)
                .join(' ')}
            </Typography>
            {low?.lo80.amount.startsWith('-') && (
              <Alert severity="warning" variant="outlined" role="note">
                {t('projections.low.risk')}
              </Alert>
            )}
            {asTable ? (
              <DataTable
                caption={title}
                height={height + 48}
                head={[t('projections.day'), t('projections.expected'), t('projections.lo80'), t('projections.hi80')]}
                rows={days.map((day) => ({
                  key: day.day,
                  cells: [
                    shortDay(day.day, locale),
                    formatMoney(day.balance, locale),
                    formatMoney(day.lo80, locale),
                    formatMoney(day.hi80, locale),
                  ],
                }))}
              />
            ) : (
              <FanChart
                label={title}
                height={height}
                points={days.map((day) => ({
                  key: day.day,
                  tick: shortDay(day.day, locale, false),
                  mean: forDrawing(day.balance),
                  lo80: forDrawing(day.lo80),
                  hi80: forDrawing(day.hi80),
                }))}
                legend={[
                  { kind: 'mean', name: t('projections.expected') },
                  { kind: 'band80', name: t('projections.band80') },
                  ...(marked >= 0 ? [{ kind: 'marked' as const, name: t('projections.low.mark') }] : []),
                ]}
                say={say}
                tickName={(value) => formatCompact(value, forecast?.currency ?? referenceCurrency, locale)}
                start={Math.max(0, marked)}
                marked={marked >= 0 ? marked : null}
              />
            )}
          </>
        )
      }
    </CardFrame>
  );
}

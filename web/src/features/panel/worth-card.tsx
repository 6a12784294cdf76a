import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useFragment } from '../../graph/use-fragment';
import { lazy, Suspense, useState } from 'react';
import { formatDay } from '../../days/plain-day';
import type { WorthCard_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { forDrawing, formatMoney } from '../../money/format-money';
import { CardFrame } from '../../parts/card-frame';
import { ChartSwitch } from '../../parts/chart-switch';
import { DataTable } from '../../parts/data-table';
import { MoneyText } from '../../parts/money-text';
import { periodVariables, type PanelCardProps } from './panel-card';

const WorthChart = lazy(() => import('./worth-chart'));
const height = 220;

const LedgerFragment = gql(/* GraphQL */ `
  fragment WorthCard_ledger on Ledger {
    id
    dashboard(period: $period) {
      referenceCurrency
      netWorth {
        month
        amounts {
          amount
          currency
        }
      }
    }
  }
`);

/** Month-end net worth over twelve months in the reference currency; other currencies are named apart. */
export function WorthCard({ ledger, period, state, onRetry }: PanelCardProps<WorthCard_LedgerFragment>) {
  const { t, locale } = useMessages();
  const { referenceCurrency } = useLedger();
  const [asTable, setAsTable] = useState(false);
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const dashboard = result.dataState === 'complete' ? result.data?.dashboard : null;
  const currency = dashboard?.referenceCurrency ?? referenceCurrency;
  const months = dashboard?.netWorth ?? [];
  const amountIn = (code: string, at: number) =>
    months.at(at)?.amounts.find((money) => money.currency === code) ?? { amount: '0', currency: code };
  const points = months.map((month, at) => ({ month: month.month, amount: amountIn(currency, at) }));
  const others = [...new Set(months.flatMap((month) => month.amounts.map((money) => money.currency)))].filter(
    (code) => code !== currency,
  );
  const nameOf = (month: string, style: 'short' | 'long' = 'short') =>
    formatDay(`${month}-01`, locale, { month: style, year: '2-digit' });
  const title = t('panel.worth');
  const [first, last] = [points[0], points.at(-1)];

  return (
    <CardFrame
      title={title}
      state={state(Boolean(dashboard))}
      onRetry={onRetry}
      height={height + 60}
      action={<ChartSwitch asTable={asTable} onChange={setAsTable} of={title} />}
    >
      {() =>
        months.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
            {t('panel.worth.none')}
          </Typography>
        ) : (
          <>
            <Typography variant="body2" color="textSecondary">
              {t('panel.worth.lead')}
              {first && last
                ? `. ${t('panel.worth.summary', { now: formatMoney(last.amount, locale), before: formatMoney(first.amount, locale) })}`
                : ''}
            </Typography>
            {asTable ? (
              <DataTable
                caption={title}
                height={height}
                head={[t('panel.worth.month'), currency, ...others]}
                rows={months.map((month, at) => ({
                  key: month.month,
                  cells: [
                    nameOf(month.month, 'long'),
                    ...[currency, ...others].map((code) => formatMoney(amountIn(code, at), locale)),
                  ],
                }))}
              />
            ) : (
              <Suspense fallback={<Skeleton variant="rounded" height={height} />}>
                <WorthChart
                  height={height}
                  currency={currency}
                  label={title}
                  points={points.map(({ month, amount }) => ({
                    month,
                    name: nameOf(month),
                    value: forDrawing(amount),
                  }))}
                />
              </Suspense>
            )}
            {others.map((code) => (
              <Box key={code} sx={{ display: 'flex', justifyContent: 'space-between', typography: 'body2' }}>
                <Typography variant="body2" color="textSecondary">
                  {t('panel.worth.apart', { currency: code })}
                </Typography>
                <MoneyText money={amountIn(code, -1)} code />
              </Box>
            ))}
          </>
        )
      }
    </CardFrame>
  );
}

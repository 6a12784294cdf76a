import Typography from '@mui/material/Typography';
import { useFragment } from '../../graph/use-fragment';
import { lazy, Suspense, useState } from 'react';
import Skeleton from '@mui/material/Skeleton';
import type { PaceCard_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { forDrawing, formatMoney } from '../../money/format-money';
import { CardFrame } from '../../parts/card-frame';
import { ChartSwitch } from '../../parts/chart-switch';
import { DataTable } from '../../parts/data-table';
import { periodVariables, type PanelCardProps } from './panel-card';

const PaceChart = lazy(() => import('./pace-chart'));
const height = 260;

const LedgerFragment = gql(/* GraphQL */ `
  fragment PaceCard_ledger on Ledger {
    id
    dashboard(period: $period) {
      referenceCurrency
      pace {
        day
        spent {
          amount
          currency
        }
        previous {
          amount
          currency
        }
        plan {
          amount
          currency
        }
      }
    }
  }
`);

/** Cumulative spending by day, beside the last period's. */
export function PaceCard({ ledger, period, state, onRetry }: PanelCardProps<PaceCard_LedgerFragment>) {
  const { t, locale } = useMessages();
  const { referenceCurrency } = useLedger();
  const [asTable, setAsTable] = useState(false);
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const dashboard = result.dataState === 'complete' ? result.data?.dashboard : null;
  const pace = dashboard?.pace ?? [];
  const last = pace.findLast((point) => point.spent !== null);
  const currency = dashboard?.referenceCurrency ?? referenceCurrency;
  const title = t('panel.pace');
  const planned = pace.some((point) => point.plan);

  return (
    <CardFrame
      title={title}
      state={state(Boolean(dashboard))}
      onRetry={onRetry}
      height={height + 28}
      action={<ChartSwitch asTable={asTable} onChange={setAsTable} of={title} />}
    >
      {() =>
        pace.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 6, textAlign: 'center' }}>
            {t('panel.pace.none')}
          </Typography>
        ) : (
          <>
            <Typography variant="body2" color="textSecondary">
              {last?.spent &&
                (last.previous
                  ? t('panel.pace.summary', {
                      day: last.day,
                      now: formatMoney(last.spent, locale),
                      before: formatMoney(last.previous, locale),
                    })
                  : t('panel.pace.summaryAlone', { day: last.day, now: formatMoney(last.spent, locale) }))}
            </Typography>
            {asTable ? (
              <DataTable
                caption={title}
                height={height}
                head={[
                  t('panel.pace.day'),
                  t('panel.pace.now'),
                  t('panel.pace.before'),
                  ...(planned ? [t('panel.pace.plan')] : []),
                ]}
                rows={pace.map((point) => ({
                  key: String(point.day),
                  cells: [
                    point.day,
                    point.spent ? formatMoney(point.spent, locale) : '–',
                    point.previous ? formatMoney(point.previous, locale) : '–',
                    ...(planned ? [point.plan ? formatMoney(point.plan, locale) : '–'] : []),
                  ],
                }))}
              />
            ) : (
              <Suspense fallback={<Skeleton variant="rounded" height={height} />}>
                <PaceChart
                  height={height}
                  currency={currency}
                  start={period.start}
                  points={pace.map((point) => ({
                    day: point.day,
                    now: point.spent ? forDrawing(point.spent) : null,
                    before: point.previous ? forDrawing(point.previous) : null,
                    plan: point.plan ? forDrawing(point.plan) : null,
                  }))}
                />
              </Suspense>
            )}
          </>
        )
      }
    </CardFrame>
  );
}

import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { monthStart } from '../../../days/plain-day';
import type { MonthsForecast_LedgerFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { forDrawing, formatCompact, formatMoney } from '../../../money/format-money';
import { CardFrame } from '../../../parts/card-frame';
import { ChartSwitch } from '../../../parts/chart-switch';
import { transactionsAddress } from '../../transactions/transactions-address';
import { bandText } from '../band-words';
import { monthName } from '../month-name';
import { figures, forecastVariables, type MonthFigure } from '../projections-address';
import type { ProjectionsCardProps } from '../projections-card';
import { FanChart } from './fan-chart';
import { monthPoints } from './month-points';
import { MonthsTable } from './months-table';

const LedgerFragment = gql(/* GraphQL */ `
  fragment MonthsForecast_ledger on Ledger {
    id
    forecast(horizon: $horizon, currency: $currency) {
      currency
      months {
        month
        income {
          ...ForecastBand @unmask
        }
        spending {
          ...ForecastBand @unmask
        }
        net {
          ...ForecastBand @unmask
        }
      }
      trackRecord {
        months {
          month
          actualIncome {
            amount
            currency
          }
          actualSpending {
            amount
            currency
          }
        }
      }
    }
  }
`);
const height = 260;

interface Props extends ProjectionsCardProps<MonthsForecast_LedgerFragment> {
  onFigure: (figure: MonthFigure) => void;
}

/** Spending, income or what is left, month by month: what came, and what is expected with both bands. */
export function MonthsCard({ ledger, view, state, onRetry, onFigure }: Props) {
  const { t, locale } = useMessages();
  const { referenceCurrency } = useLedger();
  const navigate = useNavigate();
  const [asTable, setAsTable] = useState(false);
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: forecastVariables(view) });
  const forecast = result.dataState === 'complete' ? (result.data?.forecast ?? null) : null;
  const points = forecast ? monthPoints(forecast, view.figure) : [];
  const currency = forecast?.currency ?? referenceCurrency;
  const title = t('projections.months');
  const first = points.findIndex(({ expected }) => expected !== null);
  const say = (at: number) => {
    const { month = '', actual = null, expected = null } = points[at] ?? {};
    const when = month ? monthName(month, locale) : '';
    if (actual) return t('projections.came', { when, amount: formatMoney(actual, locale) });
    if (!expected) return t('projections.running', { when });
    return t('projections.point', {
      when,
      amount: formatMoney(expected.mean, locale),
      band: bandText(expected, t, locale),
    });
  };
  const open = (at: number) => {
    const point = points[at];
    if (!point?.actual) return;
    const from = `${point.month}-01`;
    const flow = { spending: 'SPENDING', income: 'INCOME', net: null }[view.figure] as 'SPENDING' | 'INCOME' | null;
    void navigate(transactionsAddress({ from, until: monthStart(from, 1), currency, ...(flow ? { flow } : {}) }));
  };
  return (
    <CardFrame
      title={title}
      state={state(forecast !== null)}
      onRetry={onRetry}
      height={height + 96}
      action={<ChartSwitch asTable={asTable} onChange={setAsTable} of={title} />}
    >
      {() => (
        <>
          <Box>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={view.figure}
              aria-label={t('projections.figure')}
              onChange={(_event, figure: MonthFigure | null) => figure && onFigure(figure)}
            >
              {figures.map((figure) => (
                <ToggleButton key={figure} value={figure} sx={{ py: 0.25, px: 1.5 }}>
                  {t(`projections.figure.${figure}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </Box>
          {asTable ? (
            <MonthsTable caption={title} height={height + 48} points={points} />
          ) : (
            <FanChart
              label={`${title}: ${t(`projections.figure.${view.figure}`)}`}
              height={height}
              points={points.map(({ month, actual, expected }) => ({
                key: month,
                tick: monthName(month, locale, 'short'),
                actual: actual ? forDrawing(actual) : null,
                mean: expected ? forDrawing(expected.mean) : null,
                lo80: expected ? forDrawing(expected.lo80) : null,
                hi80: expected ? forDrawing(expected.hi80) : null,
                lo95: expected ? forDrawing(expected.lo95) : null,
                hi95: expected ? forDrawing(expected.hi95) : null,
              }))}
              legend={[
                ...(first > 0 ? [{ kind: 'actual' as const, name: t('projections.actual') }] : []),
                { kind: 'mean', name: t('projections.expected') },
                { kind: 'band80', name: t('projections.band80') },
                { kind: 'band95', name: t('projections.band95') },
              ]}
              say={say}
              tickName={(value) => formatCompact(value, currency, locale)}
              start={Math.max(0, first)}
              onOpen={open}
            />
          )}
        </>
      )}
    </CardFrame>
  );
}

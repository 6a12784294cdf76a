import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { ScenarioChangeInput } from '../../../generated/graphql';
import { failureOf } from '../../../graph/failure';
import { gql } from '../../../graph/gql';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { forDrawing, formatCompact, formatMoney } from '../../../money/format-money';
import { DataTable } from '../../../parts/data-table';
import { FailureNotice } from '../../../parts/failure-notice';
import { MoneyText } from '../../../parts/money-text';
import { bandText } from '../band-words';
import { FanChart } from '../charts/fan-chart';
import '../forecast-band';
import { monthName } from '../month-name';
import { forecastVariables, type ProjectionsView } from '../projections-address';

const ScenarioDocument = gql(/* GraphQL */ `
  query Scenario($input: ScenarioInput!) {
    scenario(input: $input) {
      currency
      total {
        amount
        currency
      }
      months {
        month
        base {
          ...ForecastBand @unmask
        }
        changed {
          ...ForecastBand @unmask
        }
        difference {
          ...ForecastBand @unmask
        }
      }
    }
  }
`);
const height = 220;

interface Props {
  view: ProjectionsView;
  changes: readonly ScenarioChangeInput[];
  /** Of the forecast on the screen: when it moves, the comparison is asked again. */
  revision: string | null;
  asTable: boolean;
}

/** What would be otherwise: all months together, and month by month with the band of the difference. */
export function ScenarioResult({ view, changes, revision, asTable }: Props) {
  const { t, locale } = useMessages();
  const { id: ledgerId } = useLedger();
  const { data, previousData, error, loading, refetch } = useQuery(ScenarioDocument, {
    variables: { input: { ledgerId, changes: [...changes], ...forecastVariables(view) } },
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const known = useRef(revision);
  useEffect(() => {
    if (known.current !== null && known.current !== revision) void refetch();
    known.current = revision;
  }, [revision, refetch]);
  const scenario = (data ?? (loading ? previousData : undefined))?.scenario ?? null;
  if (!scenario)
    return loading ? (
      <Skeleton variant="rounded" height={height + 120} />
    ) : (
      <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
    );
  const { months, total, currency } = scenario;
  const last = months.at(-1);
  const title = t('projections.scenario.net');
  const signed = { sign: 'signed' } as const;
  const say = (at: number) => {
    const month = months[at];
    if (!month) return '';
    const { base, changed, difference } = month;
    const words = {
      when: monthName(month.month, locale),
      changed: formatMoney(changed.mean, locale),
      base: formatMoney(base.mean, locale),
      difference: formatMoney(difference.mean, locale, signed),
    };
    const sure = formatMoney(difference.lo80, locale) === formatMoney(difference.hi80, locale);
    return sure
      ? t('projections.scenario.sure', words)
      : t('projections.scenario.point', { ...words, band: bandText(difference, t, locale) });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }} aria-live="polite">
      <Box>
        <Typography variant="caption" color="textSecondary">
          {last ? t('projections.scenario.total', { month: monthName(last.month, locale) }) : ''}
        </Typography>
        <Typography sx={{ fontSize: '1.75rem', fontWeight: 600, lineHeight: 1.25 }}>
          <MoneyText money={total} sign="signed" tone={total.amount.startsWith('-') ? 'ink' : 'income'} />
        </Typography>
      </Box>
      {asTable ? (
        <DataTable
          caption={title}
          height={Math.min(height + 72, 48 + months.length * 37)}
          head={[
            t('projections.month'),
            t('projections.scenario.base'),
            t('projections.scenario.changed'),
            t('projections.scenario.difference'),
            t('projections.lo80'),
            t('projections.hi80'),
          ]}
          rows={months.map(({ month, base, changed, difference }) => ({
            key: month,
            cells: [
              monthName(month, locale, 'short'),
              formatMoney(base.mean, locale),
              formatMoney(changed.mean, locale),
              formatMoney(difference.mean, locale, signed),
              formatMoney(difference.lo80, locale, signed),
              formatMoney(difference.hi80, locale, signed),
            ],
          }))}
        />
      ) : (
        <FanChart
          label={title}
          height={height}
          points={months.map(({ month, base, changed }) => ({
            key: month,
            tick: monthName(month, locale, 'short'),
            actual: forDrawing(base.mean),
            mean: forDrawing(changed.mean),
            lo80: forDrawing(changed.lo80),
            hi80: forDrawing(changed.hi80),
            lo95: forDrawing(changed.lo95),
            hi95: forDrawing(changed.hi95),
          }))}
          legend={[
            { kind: 'actual', name: t('projections.scenario.base') },
            { kind: 'mean', name: t('projections.scenario.changed') },
            { kind: 'band80', name: t('projections.band80') },
            { kind: 'band95', name: t('projections.band95') },
          ]}
          say={say}
          tickName={(value) => formatCompact(value, currency, locale)}
        />
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { TrackRecordCard_LedgerFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useMessages } from '../../../messages/use-messages';
import { formatMoney } from '../../../money/format-money';
import { CardFrame } from '../../../parts/card-frame';
import { DataTable } from '../../../parts/data-table';
import { monthName } from '../month-name';
import type { ProjectionsCardProps } from '../projections-card';
import { forecastVariables } from '../projections-address';
import { recordLines } from './record-words';
import { Verdict } from './verdict';

const LedgerFragment = gql(/* GraphQL */ `
  fragment TrackRecordCard_ledger on Ledger {
    id
    forecast(horizon: $horizon, currency: $currency) {
      trackRecord {
        judged
        inside80
        inside95
        spendingError
        widened80
        widened95
        months {
          month
          origin
          hindcast
          income {
            ...ForecastBand @unmask
          }
          spending {
            ...ForecastBand @unmask
          }
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
const afterwards = ' *';
const judged = ['spending', 'income'] as const;
type Judged = (typeof judged)[number];

/** How far off the forecasts of the months that are over were: said in words, and month by month. */
export function TrackRecordCard({
  ledger,
  view,
  state,
  onRetry,
}: ProjectionsCardProps<TrackRecordCard_LedgerFragment>) {
  const { t, locale } = useMessages();
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: forecastVariables(view) });
  const record = result.dataState === 'complete' ? (result.data?.forecast?.trackRecord ?? null) : null;
  const [figure, setFigure] = useState<Judged>('spending');
  const title = t('projections.record');
  const months = record?.months ?? [];
  return (
    <CardFrame title={title} state={state(record !== null)} onRetry={onRetry} height={520}>
      {() =>
        record === null || months.length === 0 ? (
          <Typography color="textSecondary" sx={{ py: 4, textAlign: 'center' }}>
            {t('projections.record.none')}
          </Typography>
        ) : (
          <>
            {recordLines(record, t, locale).map((line) => (
              <Typography key={line} variant="body2" color="textSecondary">
                {line}
              </Typography>
            ))}
            <Box>
              <ToggleButtonGroup
                exclusive
                size="small"
                value={figure}
                aria-label={t('projections.figure')}
                onChange={(_event, next: Judged | null) => next && setFigure(next)}
              >
                {judged.map((each) => (
                  <ToggleButton key={each} value={each} sx={{ py: 0.25, px: 1.5 }}>
                    {t(`projections.figure.${each}`)}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
            </Box>
            <DataTable
              dense
              caption={`${title}: ${t(`projections.figure.${figure}`)}`}
              height={Math.min(500, 40 + months.length * 37)}
              head={[
                t('projections.month'),
                t('projections.actual'),
                t('projections.record.hit'),
                t('projections.expected'),
              ]}
              rows={months.map((month) => {
                const band = month[figure];
                const actual = figure === 'income' ? month.actualIncome : month.actualSpending;
                return {
                  key: month.month,
                  cells: [
                    `${monthName(month.month, locale, 'short')}${month.hindcast ? afterwards : ''}`,
                    actual ? formatMoney(actual, locale) : t('projections.record.open'),
                    <Verdict key="verdict" band={band} actual={actual} />,
                    t('projections.record.range', {
                      low: formatMoney(band.lo80, locale),
                      high: formatMoney(band.hi80, locale),
                    }),
                  ],
                };
              })}
            />
            {months.some(({ hindcast }) => hindcast) && (
              <Typography variant="caption" color="textSecondary">
                {t('projections.record.hindcast')}
              </Typography>
            )}
          </>
        )
      }
    </CardFrame>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { ForecastSummary_LedgerFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { formatMoney } from '../../../money/format-money';
import { CardFrame } from '../../../parts/card-frame';
import { bandText } from '../band-words';
import { monthName } from '../month-name';
import type { ProjectionsCardProps } from '../projections-card';
import { forecastVariables } from '../projections-address';
import { shareText } from '../share-text';
import { ExpectedFigure } from './expected-figure';

const LedgerFragment = gql(/* GraphQL */ `
  fragment ForecastSummary_ledger on Ledger {
    id
    forecast(horizon: $horizon, currency: $currency) {
      historyMonths
      current {
        month
        income {
          ...ForecastBand @unmask
        }
        spending {
          ...ForecastBand @unmask
        }
      }
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
        judged
        inside80
      }
    }
  }
`);
/** Under so many whole months it is little more than a guess. */
const enoughMonths = 3;
/** So many judged amounts say something. */
const enoughJudged = 6;

/** What the next month is expected to bring, how sure that is, and what it rests on. */
export function SummaryCard({ ledger, view, state, onRetry }: ProjectionsCardProps<ForecastSummary_LedgerFragment>) {
  const { t, locale } = useMessages();
  const { mayEdit } = useLedger();
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: forecastVariables(view) });
  const forecast = result.dataState === 'complete' ? (result.data?.forecast ?? null) : null;
  const next = forecast?.months[0];
  const few = forecast !== null && forecast.historyMonths < enoughMonths;
  const record = forecast?.trackRecord;
  const current = forecast?.current;
  return (
    <CardFrame
      title={next ? t('projections.next', { month: monthName(next.month, locale) }) : t('projections.nextMonth')}
      state={state(Boolean(next))}
      onRetry={onRetry}
      height={150}
    >
      {() =>
        forecast &&
        next && (
          <>
            {few && (
              <Alert
                severity="warning"
                variant="outlined"
                role="note"
                action={
                  mayEdit && (
                    <Button color="inherit" size="small" component={RouterLink} to="/importar">
                      {t('projections.few.action')}
                    </Button>
                  )
                }
              >
                {t('projections.few')}
              </Alert>
            )}
            <Box
              component="dl"
              sx={{
                m: 0,
                display: 'grid',
                gap: { xs: 2, sm: 3 },
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
              }}
            >
              <ExpectedFigure label={t('projections.income')} band={next.income} tone="income" />
              <ExpectedFigure label={t('projections.spending')} band={next.spending} />
              <ExpectedFigure label={t('projections.net')} band={next.net} signed />
            </Box>
            <Typography variant="body2" color="textSecondary">
              {[
                current &&
                  t('projections.current', {
                    month: monthName(current.month, locale),
                    income: formatMoney(current.income.mean, locale),
                    spending: formatMoney(current.spending.mean, locale),
                    band: bandText(current.spending, t, locale),
                  }),
                forecast.historyMonths > 0 && t('projections.history', { count: forecast.historyMonths }),
                record &&
                  record.judged >= enoughJudged &&
                  typeof record.inside80 === 'number' &&
                  t('projections.soFar', { share: shareText(record.inside80, locale), judged: record.judged }),
              ]
                .filter(Boolean)
                .join(' ')}
            </Typography>
          </>
        )
      }
    </CardFrame>
  );
}

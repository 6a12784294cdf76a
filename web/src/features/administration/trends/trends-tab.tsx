import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { shortDay, todayIn } from '../../../days/plain-day';
import { gql } from '../../../graph/gql';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame } from '../../../parts/card-frame';
import { ChartSwitch } from '../../../parts/chart-switch';
import { DataTable } from '../../../parts/data-table';
import { spanFromUrl, spanRange, trendSpans } from './trends-period';

const TrendChart = lazy(() => import('./trend-chart'));

const TrendsDocument = gql(/* GraphQL */ `
  query AdminTrends($from: PlainDate, $to: PlainDate) {
    trends(from: $from, to: $to) {
      day
      registrations
      activePeople
      imports
      scans
      aiTokens
      errors
    }
  }
`);
const measures = ['registrations', 'activePeople', 'imports', 'scans', 'aiTokens', 'errors'] as const;
const height = 140;

/** Tendencias: how much the installation is used, day by day. Counts only, nobody's data. */
export default function TrendsTab() {
  const { t, locale } = useMessages();
  const [params, setParams] = useSearchParams();
  const [asTable, setAsTable] = useState(false);
  const span = spanFromUrl(params.get('dias'));
  const { data, loading, refetch } = useQuery(TrendsDocument, {
    variables: spanRange(todayIn('America/Bogota'), span),
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const days = data?.trends ?? null;
  const number = new Intl.NumberFormat(locale);
  const choose = (next: number | null) => {
    if (next === null) return;
    const query = new URLSearchParams(params);
    query.set('dias', String(next));
    setParams(query, { replace: true });
  };
  return (
    <CardFrame
      title={t('admin.trends')}
      state={days ? 'ready' : loading ? 'loading' : 'failed'}
      onRetry={() => void refetch()}
      height={420}
      action={<ChartSwitch asTable={asTable} onChange={setAsTable} of={t('admin.trends')} />}
    >
      {() => (
        <>
          <ToggleButtonGroup
            exclusive
            size="small"
            color="primary"
            value={span}
            aria-label={t('panel.period')}
            onChange={(_event, next: number | null) => choose(next)}
            sx={{ alignSelf: 'flex-start', '& .MuiToggleButton-root': { textTransform: 'none', py: 0.5, px: 1.5 } }}
          >
            {trendSpans.map((each) => (
              <ToggleButton key={each} value={each}>
                {t('admin.trends.days', { count: each })}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {asTable ? (
            <DataTable
              caption={t('admin.trends')}
              height={420}
              head={[t('panel.pace.day'), ...measures.map((each) => t(`admin.trends.${each}`))]}
              rows={[...(days ?? [])].reverse().map((day) => ({
                key: day.day,
                cells: [shortDay(day.day, locale), ...measures.map((each) => number.format(day[each]))],
              }))}
            />
          ) : (
            <Box
              sx={{
                display: 'grid',
                gap: 3,
                gridTemplateColumns: {
                  xs: 'minmax(0, 1fr)',
                  sm: 'repeat(2, minmax(0, 1fr))',
                  lg: 'repeat(3, minmax(0, 1fr))',
                },
              }}
            >
              {measures.map((each) => {
                const values = (days ?? []).map((day) => day[each]);
                const total = values.reduce((sum, value) => sum + value, 0);
                const peak = Math.max(0, ...values);
                const label = t(`admin.trends.${each}`);
                return (
                  <Box component="section" key={each} aria-label={label} sx={{ minWidth: 0 }}>
                    <Typography variant="caption" color="textSecondary" component="h3">
                      {label}
                    </Typography>
                    <Typography sx={{ fontWeight: 600, fontSize: '1.25rem' }}>
                      {number.format(each === 'activePeople' ? peak : total)}
                    </Typography>
                    <Typography variant="caption" color="textSecondary" component="p">
                      {each === 'activePeople'
                        ? t('admin.trends.peak')
                        : t('admin.trends.most', { peak: number.format(peak) })}
                    </Typography>
                    <Suspense fallback={<Skeleton variant="rounded" height={height} />}>
                      <TrendChart
                        height={height}
                        label={label}
                        days={(days ?? []).map(({ day }) => day)}
                        values={values}
                        wrong={each === 'errors'}
                      />
                    </Suspense>
                  </Box>
                );
              })}
            </Box>
          )}
        </>
      )}
    </CardFrame>
  );
}

import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router';
import { monthStart } from '../../days/plain-day';
import { gql } from '../../graph/gql';
import { useLedgerChanges } from '../../graph/ledger-changes';
import { useLedger, useToday } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import type { CardState } from '../../parts/card-frame';
import { LiveDot } from '../../parts/live-dot';
import { PageTitle } from '../../parts/page-title';
import { GoalsOutlookCard } from '../goals/outlook/goals-outlook-card';
import { useGoalsLive } from '../goals/use-goals-live';
import { BalanceCard } from './charts/balance-card';
import { MonthsCard } from './charts/months-card';
import { CurrencyNotice } from './currency-notice';
import './forecast-band';
import { HorizonSwitch } from './horizon-switch';
import { InsightsCard } from './insights/insights-card';
import {
  forecastVariables,
  projectionsViewFromUrl,
  projectionsViewToUrl,
  type ProjectionsView,
} from './projections-address';
import { ProjectionsEmpty } from './projections-empty';
import { TrackRecordCard } from './record/track-record-card';
import { ScenarioCard } from './scenario/scenario-card';
import { StreamsCard } from './streams/streams-card';
import { SummaryCard } from './summary/summary-card';
import { useForecastLive } from './use-forecast-live';
import { MonthStoryCard } from './words/month-story-card';
import { QuestionCard } from './words/question-card';

const ProjectionsDocument = gql(/* GraphQL */ `
  query Projections($ledgerId: ID!, $horizon: Int, $currency: CurrencyCode, $lastMonth: String!) {
    ledger(id: $ledgerId) {
      id
      ever: transactions(first: 1) {
        totalCount
      }
      forecast(horizon: $horizon, currency: $currency) {
        revision
        currency
        otherCurrencies
      }
      ...ForecastSummary_ledger
      ...BalanceForecast_ledger
      ...MonthsForecast_ledger
      ...StreamsCard_ledger
      ...InsightsCard_ledger
      ...GoalsOutlookCard_ledger
      ...ScenarioCard_ledger
      ...TrackRecordCard_ledger
      ...MonthStory_ledger
    }
  }
`);
const pair = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
};
const stack = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' };

/** Proyecciones: what is expected of the months to come, how sure that is, and what would change it. */
export default function ProjectionsPage() {
  const { t } = useMessages();
  const ledger = useLedger();
  const [params, setParams] = useSearchParams();
  const view = projectionsViewFromUrl(params);
  const of = forecastVariables(view);
  const lastMonth = monthStart(useToday(), -1).slice(0, 7);
  const { data, loading, refetch } = useQuery(ProjectionsDocument, {
    variables: { ledgerId: ledger.id, ...of, lastMonth },
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const again = () => void refetch();
  const shown = data?.ledger ?? null;
  const forecast = shown?.forecast;
  const never = shown?.ever?.totalCount === 0;
  useForecastLive(ledger.id, of, forecast?.revision ?? null, again);
  useGoalsLive(ledger.id, null, again);
  useLedgerChanges(again);

  const go = (part: Partial<ProjectionsView>) => setParams(projectionsViewToUrl({ ...view, ...part }));
  const state = (filled: boolean): CardState => (filled ? 'ready' : loading ? 'loading' : 'failed');
  const card = { ledger: shown, view, state, onRetry: again };

  return (
    <Box sx={stack}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <PageTitle title={t('projections.title')} />
        <LiveDot />
        <Box sx={{ flex: 1 }} />
        {!never && <HorizonSwitch value={view.months} onChange={(months) => go({ months })} />}
      </Box>
      {never ? (
        <ProjectionsEmpty />
      ) : (
        <>
          {forecast && (
            <CurrencyNotice
              view={view}
              currency={forecast.currency}
              reference={ledger.referenceCurrency}
              others={forecast.otherCurrencies}
            />
          )}
          <SummaryCard {...card} />
          <Box sx={pair}>
            <QuestionCard />
            <MonthStoryCard ledger={shown} month={lastMonth} state={state} onRetry={again} />
          </Box>
          <Box sx={{ ...pair, alignItems: 'stretch' }}>
            <BalanceCard {...card} />
            <MonthsCard {...card} onFigure={(figure) => go({ figure })} />
          </Box>
          <Box sx={pair}>
            <StreamsCard {...card} />
            <Box sx={stack}>
              <InsightsCard ledger={shown} state={state} onRetry={again} />
              <GoalsOutlookCard ledger={shown} state={state} onRetry={again} />
            </Box>
          </Box>
          <Box sx={pair}>
            <ScenarioCard {...card} onChanges={(changes) => go({ changes })} />
            <TrackRecordCard {...card} />
          </Box>
        </>
      )}
    </Box>
  );
}

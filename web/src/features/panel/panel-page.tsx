import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router';
import { periodFromUrl, periodToUrl, type Period } from '../../days/period';
import { gql } from '../../graph/gql';
import { useLedgerChanges } from '../../graph/ledger-changes';
import { useLedger, useToday } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { LiveDot } from '../../parts/live-dot';
import { PageTitle } from '../../parts/page-title';
import type { CardState } from '../../parts/card-frame';
import { BalancesCard } from './balances-card';
import { BudgetsCard } from './budgets-card';
import { CategoriesCard } from './categories-card';
import { FiguresRow } from './figures-row';
import { GoalsCard } from './goals-card';
import { LatestCard } from './latest-card';
import { MissingRates } from './missing-rates';
import { PaceCard } from './pace-card';
import { InsightsCard } from '../projections/insights/insights-card';
import { useForecastLive } from '../projections/use-forecast-live';
import { PanelEmpty } from './panel-empty';
import { PeriodSwitch } from './period-switch';
import { UpcomingCard } from './upcoming-card';
import { useDashboardLive } from './use-dashboard-live';
import { WorthCard } from './worth-card';

const PanelDocument = gql(/* GraphQL */ `
  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {
    ledger(id: $ledgerId) {
      id
      ever: transactions(first: 1) {
        totalCount
      }
      dashboard(period: $period) {
        revision
      }
      forecast {
        revision
      }
      ...MissingRates_ledger
      ...AvailableCard_ledger
      ...FiguresRow_ledger
      ...PaceCard_ledger
      ...UpcomingCard_ledger
      ...InsightsCard_ledger
      ...BudgetsCard_ledger
      ...CategoriesCard_ledger
      ...GoalsCard_ledger
      ...WorthCard_ledger
      ...BalancesCard_ledger
      ...LatestCard_ledger
    }
  }
`);

/** Panel: how the period goes, at a glance; every figure leads to the transactions behind it. */
export default function PanelPage() {
  const { t } = useMessages();
  const ledger = useLedger();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const period = periodFromUrl(params.get('periodo'), today);
  const range = { start: period.start, end: period.end };
  const { data, loading, refetch } = useQuery(PanelDocument, {
    variables: { ledgerId: ledger.id, period: range, inPeriod: { from: period.start, until: period.end } },
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const shown = data?.ledger ?? null;
  useDashboardLive(ledger.id, range, shown?.dashboard?.revision ?? null, () => void refetch());
  // The forecast follows a moment after the figures.
  useForecastLive(ledger.id, {}, shown?.forecast?.revision ?? null, () => void refetch());
  useLedgerChanges(() => void refetch());

  const choose = (next: Period) => {
    const query = new URLSearchParams(params);
    query.set('periodo', periodToUrl(next));
    setParams(query);
  };
  const state = (filled: boolean): CardState => (filled ? 'ready' : loading ? 'loading' : 'failed');
  const card = { ledger: shown, period, state, onRetry: () => void refetch() };
  const never = shown?.ever?.totalCount === 0;

  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <PageTitle title={t('panel.title')} />
        <LiveDot />
        <Box sx={{ flex: 1 }} />
        <PeriodSwitch period={period} today={today} onChange={choose} />
      </Box>
      {never ? (
        <PanelEmpty />
      ) : (
        <>
          <MissingRates ledger={shown} period={period} />
          <FiguresRow {...card} available={shown} />
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            <PaceCard {...card} />
            <UpcomingCard {...card} />
            <BudgetsCard {...card} />
            <CategoriesCard {...card} />
            <GoalsCard {...card} />
            <InsightsCard ledger={shown} state={state} onRetry={card.onRetry} most={3} />
            <WorthCard {...card} />
            <BalancesCard {...card} />
          </Box>
          <LatestCard {...card} />
        </>
      )}
    </Box>
  );
}

import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { periodToUrl, type Period } from '../../days/period';
import { failureOf } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { useLedgerChanges } from '../../graph/ledger-changes';
import { useLedger, useToday } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import { EmptyState } from '../../parts/empty-state';
import { FailureNotice } from '../../parts/failure-notice';
import { LiveDot } from '../../parts/live-dot';
import { PageTitle } from '../../parts/page-title';
import { useDashboardLive } from '../panel/use-dashboard-live';
import { BudgetRowItem } from './budget-row';
import { budgetRows, monthGone, type BudgetRow } from './budget-rows';
import { budgetMonth } from './budgets-address';
import { BudgetsTotal } from './budgets-total';
import { MonthSwitch } from './month-switch';
import { useBudgetActions } from './use-budget-actions';

const BudgetDialog = lazy(() => import('./budget-dialog'));

const BudgetsDocument = gql(/* GraphQL */ `
  query Budgets($ledgerId: ID!, $month: String!, $period: PeriodInput) {
    ledger(id: $ledgerId) {
      id
      categories {
        id
        key
        name
        flow
        parentId
      }
      budgets(month: $month) {
        id
        version
        amount {
          amount
          currency
        }
        category {
          id
        }
      }
      dashboard(period: $period) {
        revision
        referenceCurrency
        categories(flow: SPENDING) {
          currency
          amount {
            amount
            currency
          }
          category {
            id
          }
        }
        budgets {
          state
          category {
            id
          }
          amount {
            amount
            currency
          }
          spent {
            amount
            currency
          }
          expected {
            amount
            currency
          }
        }
      }
    }
  }
`);

/** Presupuestos: what each category may take in a month, and how it goes. */
export default function BudgetsPage() {
  const { t } = useMessages();
  const ledger = useLedger();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const period = budgetMonth(params, today);
  const month = periodToUrl(period);
  const range = { start: period.start, end: period.end };
  const [editing, setEditing] = useState<BudgetRow | null>(null);
  const [all, setAll] = useState(false);
  const { data, error, loading, refetch } = useQuery(BudgetsDocument, {
    variables: { ledgerId: ledger.id, month, period: range },
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  });
  const again = () => void refetch();
  const dashboard = data?.ledger?.dashboard ?? null;
  useDashboardLive(ledger.id, range, dashboard?.revision ?? null, again);
  useLedgerChanges(again);
  const actions = useBudgetActions(month, again);
  const { categories, budgets } = data?.ledger ?? {};
  const ready = Boolean(categories && budgets);
  const rows =
    categories && budgets
      ? budgetRows({
          categories,
          budgets: budgets.map((budget) => ({ ...budget, categoryId: budget.category?.id ?? null })),
          statuses: (dashboard?.budgets ?? []).map((status) => ({
            ...status,
            categoryId: status.category?.id ?? null,
          })),
          slices: (dashboard?.categories ?? []).map(({ amount, category }) => ({
            amount,
            categoryId: category?.id ?? null,
          })),
          currency: ledger.referenceCurrency,
          today: monthGone(period.start, period.end, today),
        })
      : null;
  const spentOn = rows?.rest.filter(({ spent, parent }) => parent === null && /[1-9]/u.test(spent.amount)) ?? [];
  const offered = all || spentOn.length === 0 ? (rows?.rest ?? []) : spentOn;
  const none = rows !== null && rows.budgeted.length === 0;
  const choose = (next: Period) => {
    const query = new URLSearchParams(params);
    query.set('mes', periodToUrl(next));
    setParams(query);
  };
  const open = (row: BudgetRow) => {
    actions.forget();
    setEditing(row);
  };
  const list = (label: string, of: readonly BudgetRow[]) => (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {of.map((row) => (
        <BudgetRowItem key={row.categoryId} row={row} period={period} onEdit={open} />
      ))}
    </Box>
  );
  const copy = ledger.mayEdit && (
    <>
      <Button
        variant={none ? 'contained' : 'outlined'}
        size="small"
        loading={actions.copying}
        onClick={() => void actions.copy('AVERAGE')}
      >
        {t('budgets.fromAverage')}
      </Button>
      <Button variant="outlined" size="small" loading={actions.copying} onClick={() => void actions.copy('LAST_MONTH')}>
        {t('budgets.fromLast')}
      </Button>
    </>
  );
  const card = { state: ready ? 'ready' : loading ? 'loading' : 'failed', onRetry: again, height: 320 } as const;

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <PageTitle title={t('budgets.title')} />
        <LiveDot />
        <Box sx={{ flex: 1 }} />
        <MonthSwitch period={period} today={today} onChange={choose} />
      </Box>
      {error && !ready && !loading && <FailureNotice failure={failureOf(error)} onRetry={again} />}
      <FailureNotice failure={actions.copyFailure} />
      {rows?.total && <BudgetsTotal total={rows.total} />}
      <CardFrame {...card} title={t('budgets.with')}>
        {() => (
          <>
            {none ? (
              <EmptyState text={t('budgets.none')}>{copy}</EmptyState>
            ) : (
              <>
                {list(t('budgets.with'), rows?.budgeted ?? [])}
                <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
                  <Typography variant="body2" color="textSecondary">
                    {t('budgets.fill')}
                  </Typography>
                  {copy}
                </Box>
              </>
            )}
          </>
        )}
      </CardFrame>
      {rows && rows.rest.length > 0 && (
        <CardFrame {...card} title={t('budgets.without')}>
          {() => (
            <>
              {list(t('budgets.without'), offered)}
              {offered.length < rows.rest.length && (
                <Button size="small" onClick={() => setAll(true)} sx={{ alignSelf: 'flex-start' }}>
                  {t('budgets.all', { count: rows.rest.length })}
                </Button>
              )}
            </>
          )}
        </CardFrame>
      )}
      {editing && (
        <Suspense fallback={null}>
          <BudgetDialog
            key={editing.categoryId}
            row={editing}
            month={month}
            actions={actions}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </Box>
  );
}

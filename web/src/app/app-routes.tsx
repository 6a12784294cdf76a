import { lazy, Suspense, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { FragmentType } from '@apollo/client';
import { PageBoundary } from '../parts/page-boundary';
import { EntryContext } from '../features/transactions/entry/entry-context';
import type { EntryTarget } from '../features/transactions/entry/entry-context';
import type { UserMenu_UserFragment } from '../generated/graphql';
import { NotFound } from './not-found';
import { PageSkeleton } from './page-skeleton';
import { Shell } from './shell';

const PanelPage = lazy(() => import('../features/panel/panel-page'));
const TransactionsPage = lazy(() => import('../features/transactions/transactions-page'));
const ImportPage = lazy(() => import('../features/import/import-page'));
const ReceiptsPage = lazy(() => import('../features/receipts/receipts-page'));
const BudgetsPage = lazy(() => import('../features/budgets/budgets-page'));
const GoalsPage = lazy(() => import('../features/goals/goals-page'));
const GoalPage = lazy(() => import('../features/goals/goal-page'));
const ProjectionsPage = lazy(() => import('../features/projections/projections-page'));
const ReportsPage = lazy(() => import('../features/reports/reports-page'));
const HistoryPage = lazy(() => import('../features/history/history-page'));
const AccountPage = lazy(() => import('../features/account/account-page'));
const AdministrationPage = lazy(() => import('../features/administration/administration-page'));
const EntryDialog = lazy(() => import('../features/transactions/entry/entry-dialog'));

/** The screens that exist, inside the shell. The entry dialog lies over any of them. */
export function AppRoutes({ user }: { user: FragmentType<UserMenu_UserFragment> }) {
  const [target, setTarget] = useState<EntryTarget | null>(null);
  return (
    <EntryContext value={setTarget}>
      <Shell user={user}>
        <PageBoundary>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              <Route path="/" element={<Navigate to="/panel" replace />} />
              <Route path="/ingresar" element={<Navigate to="/panel" replace />} />
              <Route path="/panel" element={<PanelPage />} />
              <Route path="/movimientos" element={<TransactionsPage />} />
              <Route path="/importar" element={<ImportPage />} />
              <Route path="/recibos" element={<ReceiptsPage />} />
              <Route path="/presupuestos" element={<BudgetsPage />} />
              <Route path="/metas" element={<GoalsPage />} />
              <Route path="/metas/:id" element={<GoalPage />} />
              <Route path="/proyecciones" element={<ProjectionsPage />} />
              <Route path="/informes" element={<ReportsPage />} />
              <Route path="/historial" element={<HistoryPage />} />
              <Route path="/ajustes" element={<AccountPage />} />
              <Route path="/administracion" element={<AdministrationPage />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </PageBoundary>
      </Shell>
      {target && (
        <Suspense fallback={null}>
          <EntryDialog target={target} onClose={() => setTarget(null)} />
        </Suspense>
      )}
    </EntryContext>
  );
}

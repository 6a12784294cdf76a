import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageSkeleton } from '../../app/page-skeleton';
import { useMessages } from '../../messages/use-messages';
import { PageBoundary } from '../../parts/page-boundary';
import { PageTitle } from '../../parts/page-title';
import { useIsAdmin } from '../../session/role-context';

const tabs = {
  personas: { label: 'admin.tab.people', Content: lazy(() => import('./people/people-tab')) },
  auditoria: { label: 'admin.tab.audit', Content: lazy(() => import('./audit/audit-tab')) },
  informes: { label: 'admin.tab.reports', Content: lazy(() => import('./audit/audit-reports-tab')) },
  tendencias: { label: 'admin.tab.trends', Content: lazy(() => import('./trends/trends-tab')) },
  sistema: { label: 'admin.tab.system', Content: lazy(() => import('./system/system-tab')) },
} as const;
type TabName = keyof typeof tabs;
const names = Object.keys(tabs) as TabName[];

/** Administración: people, audit, reports, trends, health. No amounts anywhere. */
export default function AdministrationPage() {
  const { t } = useMessages();
  const [params] = useSearchParams();
  const isAdmin = useIsAdmin();
  if (!isAdmin)
    return (
      <Box sx={{ display: 'grid', gap: 1 }}>
        <PageTitle title={t('admin.title')} />
        <Typography color="textSecondary">{t('admin.forbidden')}</Typography>
      </Box>
    );
  const name = names.find((each) => each === params.get('ver')) ?? 'personas';
  const { Content } = tabs[name];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageTitle title={t('admin.title')} />
      <Tabs
        value={name}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={t('admin.title')}
        sx={{ borderBottom: 1, borderColor: 'divider', '& .MuiTab-root': { textTransform: 'none', minHeight: 48 } }}
      >
        {names.map((each) => (
          <Tab
            key={each}
            id={`tab-${each}`}
            aria-controls={each === name ? `panel-${each}` : undefined}
            value={each}
            label={t(tabs[each].label)}
            component={Link}
            to={`/administracion?ver=${each}`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`}>
        <PageBoundary key={name}>
          <Suspense fallback={<PageSkeleton />}>
            <Content />
          </Suspense>
        </PageBoundary>
      </Box>
    </Box>
  );
}

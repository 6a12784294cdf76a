import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReportKind } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { PageTitle } from '../../parts/page-title';
import { ReportList } from './report-list';
import { RequestForm } from './request-form';
import { useReportPages } from './use-report-pages';

const ofLedger = (kind: ReportKind) => kind !== 'AUDIT';

/** Informes: statements, the tax year and the goals as files, made in the background and kept for a week. */
export default function ReportsPage() {
  const { t } = useMessages();
  const pages = useReportPages(ofLedger);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <div>
        <PageTitle title={t('reports.title')} />
        <Typography variant="body2" color="textSecondary">
          {t('reports.lead')}
        </Typography>
      </div>
      <RequestForm onRequested={pages.reset} />
      <ReportList pages={pages} />
    </Box>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReportKind } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { ReportList } from '../../reports/report-list';
import { useReportPages } from '../../reports/use-report-pages';

const ofInstallation = (kind: ReportKind) => kind === 'AUDIT';

/** The reports of the audit; they are asked for beside the trail, with its filters. */
export default function AuditReportsTab() {
  const { t } = useMessages();
  const pages = useReportPages(ofInstallation);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="body2" color="textSecondary">
        {t('admin.reports.lead')}
      </Typography>
      <ReportList pages={pages} />
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessages } from '../../messages/use-messages';
import { EmptyState } from '../../parts/empty-state';
import { FailureNotice } from '../../parts/failure-notice';
import { ReportItem } from './report-item';
import { useRemoveReport } from './use-report-actions';
import type { useReportPages } from './use-report-pages';

/** The reports asked for so far. Removing one is final, so it asks once. */
export function ReportList({ pages }: { pages: ReturnType<typeof useReportPages> }) {
  const { t } = useMessages();
  const [leaving, setLeaving] = useState<{ id: string; title: string } | null>(null);
  const remove = useRemoveReport();
  const confirm = async () => {
    if (!leaving) return;
    const { failure } = await remove.run({ input: { reportId: leaving.id } });
    if (failure && failure.code !== 'NOT_FOUND') return;
    setLeaving(null);
    pages.reset();
  };
  return (
    <Card component="section" aria-label={t('reports.list')} sx={{ px: 2.5, py: 1 }}>
      {pages.status === 'loading' && pages.rows.length === 0 && <Skeleton variant="rounded" height={120} />}
      {pages.status === 'ready' && pages.rows.length === 0 && <EmptyState text={t('reports.none')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pages.rows.map((report) => (
          <ReportItem key={report.id} report={report} onRemove={setLeaving} />
        ))}
      </Box>
      <FailureNotice failure={pages.failure} onRetry={pages.retry} />
      {pages.more && (
        <Button fullWidth loading={pages.status === 'loading'} onClick={pages.loadMore}>
          {t('history.more')}
        </Button>
      )}
      {leaving && (
        <Dialog open onClose={() => setLeaving(null)} fullWidth maxWidth="xs" aria-labelledby="remove-report">
          <DialogTitle id="remove-report">{t('reports.remove.title')}</DialogTitle>
          <DialogContent>
            <Typography sx={{ mb: 2 }}>{t('reports.remove.text', { title: leaving.title })}</Typography>
            <FailureNotice failure={remove.failure} />
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button color="inherit" onClick={() => setLeaving(null)}>
              {t('action.cancel')}
            </Button>
            <Button variant="contained" color="error" loading={remove.busy} onClick={() => void confirm()}>
              {t('action.delete')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Card>
  );
}

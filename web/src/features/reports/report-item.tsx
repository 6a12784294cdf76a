import Download from '@mui/icons-material/DownloadOutlined';
import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import type { ReportItemFragment as Item } from '../../generated/graphql';
import { useFragment } from '../../graph/use-fragment';
import { useMessages } from '../../messages/use-messages';
import { useHistoryWords } from '../history/use-history-words';
import { fileName } from './file-name';
import { fileSize } from './file-size';
import { ReportItemFragment } from './report-fragments';
import { useDownload } from './use-report-actions';
import { useReportLive } from './use-report-live';

interface Props {
  report: FragmentType<Item>;
  onRemove: (report: { id: string; title: string }) => void;
}

/** One report: how far it is, and what can be done with it. */
export function ReportItem({ report, onRemove }: Props) {
  const { t, locale } = useMessages();
  const { when } = useHistoryWords();
  const { data } = useFragment({ fragment: ReportItemFragment, from: report });
  const { download, busy } = useDownload();
  const unfinished = data.status === 'QUEUED' || data.status === 'RUNNING';
  useReportLive(data.id ?? '', unfinished && Boolean(data.id));
  if (!data.id || !data.title || !data.format || !data.status || !data.createdAt) return null;
  const { id, title, format, status, fileUrl } = data;
  const facts = [
    format,
    when(data.createdAt),
    data.pages ? t('reports.pages', { count: data.pages }) : '',
    data.size ? fileSize(data.size, locale) : '',
    status === 'READY' && data.expiresAt ? t('reports.until', { when: when(data.expiresAt) }) : '',
  ].filter(Boolean);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        flexWrap: 'wrap',
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 550 }}>
          {title}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p">
          {facts.join(' · ')}
        </Typography>
        {unfinished && (
          <LinearProgress
            variant={status === 'QUEUED' ? 'indeterminate' : 'determinate'}
            value={data.progress ?? 0}
            aria-label={t('reports.progress', { title })}
            sx={{ mt: 1, borderRadius: 1, maxWidth: 360 }}
          />
        )}
        {data.problem && (
          <Typography variant="body2" color="error">
            {data.problem}
          </Typography>
        )}
      </Box>
      {status !== 'READY' && (
        <Chip
          size="small"
          variant="outlined"
          color={status === 'FAILED' ? 'error' : 'default'}
          label={t(`reports.status.${status}`)}
        />
      )}
      {status === 'READY' && fileUrl && (
        <Button
          size="small"
          variant="outlined"
          startIcon={<Download fontSize="small" />}
          loading={busy}
          aria-label={t('reports.downloadOf', { title, format })}
          onClick={() => void download(fileUrl, fileName(title, format))}
        >
          {t('reports.download')}
        </Button>
      )}
      <IconButton
        size="small"
        aria-label={t('reports.removeOf', { title })}
        title={t('action.delete')}
        onClick={() => onRemove({ id, title })}
      >
        <Delete fontSize="small" />
      </IconButton>
    </Box>
  );
}

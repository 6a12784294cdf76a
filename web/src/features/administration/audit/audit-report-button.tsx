import Description from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AuditFilter } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { FailureNotice } from '../../../parts/failure-notice';
import { reportFormats } from '../../reports/report-request';
import { useRequestReport } from '../../reports/use-report-actions';

/** The trail as it is filtered now, as a file. */
export function AuditReportButton({ filter }: { filter: AuditFilter }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const request = useRequestReport(() => void navigate('/administracion?ver=informes'));
  const { from, to, userId, action } = filter;
  const choose = (format: (typeof reportFormats)[number]) => {
    setAnchor(null);
    void request.run({
      kind: 'AUDIT',
      format,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(userId ? { userId } : {}),
      ...(action ? { action } : {}),
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'end' }}>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Description fontSize="small" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        loading={request.busy}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('admin.audit.report')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {reportFormats.map((format) => (
          <MenuItem key={format} onClick={() => choose(format)}>
            {t(`reports.format.${format}`)}
          </MenuItem>
        ))}
      </Menu>
      <FailureNotice failure={request.failure} />
    </Box>
  );
}

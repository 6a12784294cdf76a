import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { gql } from '../graph/gql';
import { useMessages } from '../messages/use-messages';

const MaintenanceDocument = gql(/* GraphQL */ `
  query Maintenance {
    maintenance {
      on
      message
    }
  }
`);
const lookEvery = { calm: 30_000, during: 5_000 };

/** Says on every page that nothing can be saved for the moment; looks more often while that is so. */
export function MaintenanceBanner() {
  const { t } = useMessages();
  const { data, startPolling } = useQuery(MaintenanceDocument, {
    errorPolicy: 'all',
    pollInterval: lookEvery.calm,
    skipPollAttempt: () => document.hidden,
  });
  const on = data?.maintenance?.on === true;
  useEffect(() => startPolling(on ? lookEvery.during : lookEvery.calm), [on, startPolling]);
  if (!on) return null;
  return (
    <Box
      role="status"
      sx={(theme) => ({
        mb: 2,
        px: 2,
        py: 1.25,
        borderRadius: 2,
        typography: 'body2',
        border: 1,
        borderColor: theme.vars.palette.ledger.mark,
        bgcolor: theme.vars.palette.ledger.markSoft,
        color: 'text.primary',
      })}
    >
      {[t('maintenance.banner'), data?.maintenance?.message].filter(Boolean).join(' ')}
    </Box>
  );
}

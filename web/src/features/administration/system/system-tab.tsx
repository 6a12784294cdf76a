import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { gql } from '../../../graph/gql';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { useHistoryWords } from '../../history/use-history-words';
import { Fact } from '../fact';
import { IntegrityCard } from './integrity-card';
import { MaintenanceCard } from './maintenance-card';
import { ServicesCard } from './services-card';

const SystemDocument = gql(/* GraphQL */ `
  query AdminSystem {
    maintenance {
      ...MaintenanceCard_maintenance @unmask
    }
    system {
      id
      version
      startedAt
      ...ServicesCard_system
      ...IntegrityCard_system
    }
  }
`);
const lookEvery = 15_000;

/** Sistema: what runs, what waits, whether it is sound, and the switch for maintenance. */
export default function SystemTab() {
  const { t } = useMessages();
  const { when } = useHistoryWords();
  const { data, loading, refetch } = useQuery(SystemDocument, {
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
    pollInterval: lookEvery,
    skipPollAttempt: () => document.hidden,
  });
  const system = data?.system ?? null;
  const state = (filled: boolean): CardState => (filled ? 'ready' : loading ? 'loading' : 'failed');
  const onRetry = () => void refetch();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        alignItems: 'start',
        '& > .wide': { gridColumn: { lg: '1 / -1' } },
      }}
    >
      <Box className="wide">
        <CardFrame title={t('admin.system.version')} state={state(system !== null)} onRetry={onRetry} height={48}>
          {() => (
            <Box component="dl" sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
              <Fact label={t('admin.system.release')} value={system?.version ?? ''} />
              <Fact label={t('admin.system.since')} value={system ? when(system.startedAt) : ''} />
            </Box>
          )}
        </CardFrame>
      </Box>
      <MaintenanceCard maintenance={data?.maintenance ?? null} state={state} onRetry={onRetry} />
      <IntegrityCard system={system} state={state} onRetry={onRetry} />
      <Box className="wide">
        <ServicesCard system={system} state={state} onRetry={onRetry} />
      </Box>
    </Box>
  );
}

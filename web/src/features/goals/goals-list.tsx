import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink } from 'react-router';
import type { GoalCard_GoalFragment, GoalOutlook_GoalFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { EmptyState } from '../../parts/empty-state';
import { GoalCard } from './goal-card';
import { groups, type GoalGroup } from './goals-address';

interface Props {
  goals: readonly (GoalCard_GoalFragment & GoalOutlook_GoalFragment)[] | null;
  group: GoalGroup | null;
  onNew?: () => void;
}
const columns = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(3, minmax(0, 1fr))' },
};

/** The cards by priority; their shape while they load; what will be here when there is none. */
export function GoalsList({ goals, group, onNew }: Props) {
  const { t } = useMessages();
  if (goals === null) {
    return (
      <Box role="status" aria-label={t('app.loading')} sx={columns}>
        {[0, 1, 2, 3].map((at) => (
          <Skeleton key={at} variant="rounded" height={214} sx={{ borderRadius: 3 }} />
        ))}
      </Box>
    );
  }
  const shown = goals
    .filter(({ status }) => group === null || (groups[group] as readonly string[]).includes(status))
    .sort((a, b) => a.priority - b.priority);
  if (shown.length === 0) {
    const none = goals.length === 0;
    return (
      <Card>
        <EmptyState text={none ? t('goals.none') : t('goals.none.filtered')}>
          {none
            ? onNew && (
                <Button variant="contained" onClick={onNew}>
                  {t('goals.none.action')}
                </Button>
              )
            : group && (
                <Button variant="outlined" component={RouterLink} to="/metas">
                  {t('goals.filter.all')}
                </Button>
              )}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Box component="ul" aria-label={t('goals.list')} sx={{ ...columns, listStyle: 'none', m: 0, p: 0 }}>
      {shown.map((goal) => (
        <Box component="li" key={goal.id} sx={{ minWidth: 0 }}>
          <GoalCard goal={goal} probability={goal.outlook?.probability ?? null} />
        </Box>
      ))}
    </Box>
  );
}

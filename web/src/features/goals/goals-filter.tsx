import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { Link as RouterLink } from 'react-router';
import type { GoalCard_GoalFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { goalsAddress, groupNames, groups, isActive, type GoalGroup, type GoalsView } from './goals-address';

interface Props {
  goals: readonly Pick<GoalCard_GoalFragment, 'status' | 'kind'>[] | null;
  view: GoalsView;
  onChange: (part: Partial<GoalsView>) => void;
}

/** Which goals are shown: by state, with or without the archived ones; and the way to the debts side by side. */
export function GoalsFilter({ goals, view, onChange }: Props) {
  const { t } = useMessages();
  const count = (group: GoalGroup) =>
    goals?.filter(({ status }) => (groups[group] as readonly string[]).includes(status)).length ?? 0;
  const debts = goals?.filter(({ kind, status }) => kind === 'DEBT' && isActive(status)).length ?? 0;
  const offered = groupNames.filter((group) => group === view.group || count(group) > 0);
  const chip = (group: GoalGroup | null, label: string) => (
    <li key={group ?? 'all'}>
      <Chip
        clickable
        component={RouterLink}
        to={goalsAddress({ ...view, group })}
        label={label}
        variant={view.group === group ? 'filled' : 'outlined'}
        color={view.group === group ? 'primary' : 'default'}
        aria-current={view.group === group ? 'true' : undefined}
      />
    </li>
  );
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', minHeight: 38 }}>
      {offered.length > 0 && (
        <Box
          component="ul"
          aria-label={t('goals.filter')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', m: 0, p: 0 }}
        >
          {chip(null, t('goals.filter.all'))}
          {offered.map((group) => chip(group, `${t(`goals.filter.${group}`)} (${count(group)})`))}
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      {debts > 1 && (
        <Button component={RouterLink} size="small" to={goalsAddress({ debts: true })}>
          {t('debts.compare')}
        </Button>
      )}
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={view.archived}
            onChange={(event) => onChange({ archived: event.target.checked })}
          />
        }
        label={t('goals.showArchived')}
        slotProps={{ typography: { variant: 'body2' } }}
        sx={{ mr: 0, ml: 0.5, gap: 0.5 }}
      />
    </Box>
  );
}

import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useMessages } from '../../../messages/use-messages';
import { GoalIcon, iconNames, type GoalIconName } from '../goal-icon';

/** One icon of the fixed list. */
export function IconField({ value, onChange }: { value: GoalIconName; onChange: (icon: GoalIconName) => void }) {
  const { t } = useMessages();
  const id = useId();
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" id={id} component="p" sx={{ mb: 0.5 }}>
        {t('goals.icon')}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-labelledby={id}
        value={value}
        onChange={(_event, next: GoalIconName | null) => next && onChange(next)}
        sx={{
          flexWrap: 'wrap',
          gap: 0.5,
          '& .MuiToggleButtonGroup-grouped': { border: 0, p: 0.5, borderRadius: '8px' },
        }}
      >
        {iconNames.map((name) => (
          <ToggleButton key={name} value={name} aria-label={t(`goals.icon.${name}`)} title={t(`goals.icon.${name}`)}>
            <GoalIcon name={name} size={30} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

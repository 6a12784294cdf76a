import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { monthOf, movePeriod, yearOf, type Period } from '../../days/period';
import type { PlainDay } from '../../days/plain-day';
import { useMessages } from '../../messages/use-messages';
import { PeriodStepper } from '../../parts/period-stepper';

interface Props {
  period: Period;
  today: PlainDay;
  onChange: (period: Period) => void;
}

/** Back, forth, month or year. Inside a year "month" means its present month, or its last one. */
export function PeriodSwitch({ period, today, onChange }: Props) {
  const { t } = useMessages();
  const isNow = period.kind === 'month' && period.start === monthOf(today).start;
  const toMonth = () =>
    monthOf(
      today >= period.start && today < period.end
        ? today
        : movePeriod({ ...monthOf(period.end), kind: 'month' }, -1).start,
    );
  return (
    <Box
      role="group"
      aria-label={t('panel.period')}
      sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}
    >
      {!isNow && (
        <Button size="small" onClick={() => onChange(monthOf(today))}>
          {t('panel.today')}
        </Button>
      )}
      <PeriodStepper period={period} previous={t('panel.previous')} next={t('panel.next')} onChange={onChange} />
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={t('panel.period')}
        value={period.kind}
        onChange={(_event, kind: 'month' | 'year' | null) => {
          if (kind) onChange(kind === 'year' ? yearOf(period.start) : toMonth());
        }}
        sx={{ bgcolor: 'background.paper', '& .MuiToggleButton-root': { textTransform: 'none', py: 0.5, px: 1.5 } }}
      >
        <ToggleButton value="month">{t('panel.month')}</ToggleButton>
        <ToggleButton value="year">{t('panel.year')}</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}

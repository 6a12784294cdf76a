import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { monthOf, type Period } from '../../days/period';
import type { PlainDay } from '../../days/plain-day';
import { useMessages } from '../../messages/use-messages';
import { PeriodStepper } from '../../parts/period-stepper';

interface Props {
  period: Period;
  today: PlainDay;
  onChange: (period: Period) => void;
}

/** Month by month, back and forth, and the way home. */
export function MonthSwitch({ period, today, onChange }: Props) {
  const { t } = useMessages();
  return (
    <Box role="group" aria-label={t('budgets.month')} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {period.start !== monthOf(today).start && (
        <Button size="small" onClick={() => onChange(monthOf(today))}>
          {t('panel.today')}
        </Button>
      )}
      <PeriodStepper period={period} previous={t('budgets.previous')} next={t('budgets.next')} onChange={onChange} />
    </Box>
  );
}

import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { monthOf, movePeriod, periodLabel, type Period } from '../../days/period';
import type { PlainDay } from '../../days/plain-day';
import { useMessages } from '../../messages/use-messages';

interface Props {
  period: Period;
  today: PlainDay;
  onChange: (period: Period) => void;
}

/** Month by month, back and forth, and the way home. */
export function MonthSwitch({ period, today, onChange }: Props) {
  const { t, locale } = useMessages();
  return (
    <Box role="group" aria-label={t('budgets.month')} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {period.start !== monthOf(today).start && (
        <Button size="small" onClick={() => onChange(monthOf(today))}>
          {t('panel.today')}
        </Button>
      )}
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          bgcolor: 'background.paper',
        }}
      >
        <IconButton size="small" aria-label={t('budgets.previous')} onClick={() => onChange(movePeriod(period, -1))}>
          <ChevronLeft fontSize="small" />
        </IconButton>
        <Typography
          component="span"
          variant="body2"
          aria-live="polite"
          sx={{
            minWidth: 148,
            textAlign: 'center',
            fontWeight: 550,
            display: 'inline-block',
            '&::first-letter': { textTransform: 'uppercase' },
          }}
        >
          {periodLabel(period, locale)}
        </Typography>
        <IconButton size="small" aria-label={t('budgets.next')} onClick={() => onChange(movePeriod(period, 1))}>
          <ChevronRight fontSize="small" />
        </IconButton>
      </Box>
    </Box>
  );
}

import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { monthOf, movePeriod, periodLabel, yearOf, type Period } from '../../days/period';
import type { PlainDay } from '../../days/plain-day';
import { useMessages } from '../../messages/use-messages';

interface Props {
  period: Period;
  today: PlainDay;
  onChange: (period: Period) => void;
}

/** Back, forth, month or year. Inside a year "month" means its present month, or its last one. */
export function PeriodSwitch({ period, today, onChange }: Props) {
  const { t, locale } = useMessages();
  const label = periodLabel(period, locale);
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
        <IconButton size="small" aria-label={t('panel.previous')} onClick={() => onChange(movePeriod(period, -1))}>
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
            '&::first-letter': { textTransform: 'uppercase' },
            display: 'inline-block',
          }}
        >
          {label}
        </Typography>
        <IconButton size="small" aria-label={t('panel.next')} onClick={() => onChange(movePeriod(period, 1))}>
          <ChevronRight fontSize="small" />
        </IconButton>
      </Box>
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

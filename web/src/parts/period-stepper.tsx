import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { movePeriod, periodLabel, type Period } from '../days/period';
import { useMessages } from '../messages/use-messages';

interface Props {
  period: Period;
  /** What the two arrows are called. */
  previous: string;
  next: string;
  onChange: (period: Period) => void;
}

/** The name of a period between two arrows. */
export function PeriodStepper({ period, previous, next, onChange }: Props) {
  const { locale } = useMessages();
  return (
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
      <IconButton size="small" aria-label={previous} onClick={() => onChange(movePeriod(period, -1))}>
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
      <IconButton size="small" aria-label={next} onClick={() => onChange(movePeriod(period, 1))}>
        <ChevronRight fontSize="small" />
      </IconButton>
    </Box>
  );
}

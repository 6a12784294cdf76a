import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMessages } from '../../messages/use-messages';
import { horizons, type Horizon } from './projections-address';

/** How many months ahead. */
export function HorizonSwitch({ value, onChange }: { value: Horizon; onChange: (months: Horizon) => void }) {
  const { t } = useMessages();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={t('projections.horizon')}
      onChange={(_event, months: Horizon | null) => months && onChange(months)}
      sx={{ bgcolor: 'background.paper' }}
    >
      {horizons.map((months) => (
        <ToggleButton key={months} value={months} sx={{ py: 0.5, px: 1.5 }}>
          {t('projections.horizon.months', { count: months })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

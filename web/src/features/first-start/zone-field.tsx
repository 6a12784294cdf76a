import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMessages } from '../../messages/use-messages';

const zones = Intl.supportedValuesOf('timeZone');

/** The ledger's zone. */
export function ZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const { t } = useMessages();
  return (
    <Autocomplete
      options={zones.includes(value) ? zones : [value, ...zones]}
      value={value}
      disableClearable
      getOptionLabel={(zone) => zone.replaceAll('_', ' ')}
      onChange={(_event, zone) => onChange(zone)}
      renderInput={(params) => <TextField {...params} label={t('start.zone')} helperText={t('start.zoneHelp')} />}
    />
  );
}

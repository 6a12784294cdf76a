import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useMessages } from '../messages/use-messages';

const first = [
  'COP',
  'USD',
  'EUR',
  'MXN',
  'PEN',
  'CLP',
  'ARS',
  'BRL',
  'VES',
  'PAB',
  'CRC',
  'GTQ',
  'DOP',
  'BOB',
  'PYG',
  'UYU',
];

interface Props {
  label: string;
  value: string;
  onChange: (currency: string) => void;
  help?: string;
  disabled?: boolean;
}

/** Any ISO currency; those of the region come first. */
export function CurrencyField({ label, value, onChange, help, disabled }: Props) {
  const { locale } = useMessages();
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'currency' }), [locale]);
  const options = useMemo(() => [...new Set([...first, ...Intl.supportedValuesOf('currency'), value])], [value]);
  return (
    <Autocomplete
      options={options}
      value={value}
      disableClearable
      disabled={disabled ?? false}
      getOptionLabel={(code) => `${code} · ${names.of(code) ?? code}`}
      onChange={(_event, code) => onChange(code)}
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
    />
  );
}

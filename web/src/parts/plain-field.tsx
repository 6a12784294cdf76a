import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  name: string;
  autoComplete: string;
  type?: 'text' | 'email' | 'password';
  problem?: string | undefined;
  help?: string | undefined;
  end?: ReactNode;
}

/** A text field without what a choice needs: for the page that has to be there first. */
export function PlainField({ label, value, onChange, name, autoComplete, type = 'text', problem, help, end }: Props) {
  const id = useId();
  const note = problem ?? help;
  return (
    <FormControl fullWidth size="medium" variant="outlined" error={problem !== undefined}>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput
        id={id}
        label={label}
        type={type}
        name={name}
        autoComplete={autoComplete}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        endAdornment={end}
        slotProps={{ input: note ? { 'aria-describedby': `${id}-note` } : {} }}
      />
      {note && <FormHelperText id={`${id}-note`}>{note}</FormHelperText>}
    </FormControl>
  );
}

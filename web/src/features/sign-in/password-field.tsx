import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { useState } from 'react';
import { useMessages } from '../../messages/use-messages';
import { PlainField } from '../../parts/plain-field';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  problem?: string | undefined;
  help?: string;
}

/** A password, hidden until asked for. */
export function PasswordField({ label, value, onChange, autoComplete, problem, help }: Props) {
  const { t } = useMessages();
  const [shown, setShown] = useState(false);
  return (
    <PlainField
      label={label}
      type={shown ? 'text' : 'password'}
      name="password"
      autoComplete={autoComplete}
      value={value}
      onChange={onChange}
      problem={problem}
      help={help}
      end={
        <InputAdornment position="end">
          <IconButton
            edge="end"
            aria-label={shown ? t('signIn.hide') : t('signIn.show')}
            onClick={() => setShown(!shown)}
          >
            {shown ? <VisibilityOff fontSize="small" /> : <Visibility fontSize="small" />}
          </IconButton>
        </InputAdornment>
      }
    />
  );
}

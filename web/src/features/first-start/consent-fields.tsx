import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Typography from '@mui/material/Typography';
import { useMessages } from '../../messages/use-messages';

interface Consent {
  terms: boolean;
  privacy: boolean;
}
interface Props {
  value: Consent;
  onChange: (value: Consent) => void;
  version: string;
  missing: boolean;
}

/** Consent to the terms and to the privacy notice: two separate ticks, neither made for the person. */
export function ConsentFields({ value, onChange, version, missing }: Props) {
  const { t } = useMessages();
  return (
    <FormControl component="fieldset" error={missing}>
      <FormLabel component="legend" sx={{ color: 'text.primary', fontWeight: 600, mb: 1 }}>
        {t('start.consent.title')}
      </FormLabel>
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 1.5, mb: 1 }}>
        <Typography variant="body2" color="textSecondary">
          {t('start.consent.text')}
        </Typography>
      </Box>
      <FormControlLabel
        sx={{ alignItems: 'flex-start', '& .MuiCheckbox-root': { pt: 0.25 }, mb: 1 }}
        control={
          <Checkbox checked={value.terms} onChange={(event) => onChange({ ...value, terms: event.target.checked })} />
        }
        label={t('start.consent.terms', { version })}
      />
      <FormControlLabel
        sx={{ alignItems: 'flex-start', '& .MuiCheckbox-root': { pt: 0.25 } }}
        control={
          <Checkbox
            checked={value.privacy}
            onChange={(event) => onChange({ ...value, privacy: event.target.checked })}
          />
        }
        label={t('start.consent.privacy')}
      />
      {missing && <FormHelperText sx={{ mx: 0 }}>{t('start.consent.needed')}</FormHelperText>}
    </FormControl>
  );
}

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMessages } from '../../messages/use-messages';

/** The language of the app; the page changes at once. */
export function LanguageField() {
  const { t, language, setLanguage } = useMessages();
  return (
    <TextField
      select
      label={t('start.language')}
      value={language}
      onChange={(event) => setLanguage(event.target.value === 'en' ? 'en' : 'es')}
    >
      <MenuItem value="es">{t('language.es')}</MenuItem>
      <MenuItem value="en">{t('language.en')}</MenuItem>
    </TextField>
  );
}

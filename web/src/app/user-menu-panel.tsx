import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Popover from '@mui/material/Popover';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useColorScheme } from '@mui/material/styles';
import { drafts } from '../drafts/drafts';
import type { Language } from '../messages/language';
import { useMessages } from '../messages/use-messages';
import { session } from '../session/session';

interface Props {
  anchor: HTMLElement;
  name: string;
  email: string;
  onClose: () => void;
  onLanguage: (language: Language) => void;
}

/** What opens under the person's initial: language, theme, and the way out. */
export default function UserMenuPanel({ anchor, name, email, onClose, onLanguage }: Props) {
  const { t, language } = useMessages();
  const { mode, setMode } = useColorScheme();
  return (
    <Popover
      anchorEl={anchor}
      open
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': t('user.menu'), sx: { width: 288, mt: 1, py: 1 } } }}
    >
      <Box sx={{ px: 2, py: 1 }}>
        <Typography sx={{ fontWeight: 600 }} noWrap>
          {name}
        </Typography>
        <Typography variant="caption" color="textSecondary" noWrap component="p">
          {email}
        </Typography>
      </Box>
      <Divider />
      <Box sx={{ px: 2, py: 1, display: 'grid', gap: 1.5 }}>
        <Choice
          label={t('user.language')}
          value={language}
          options={[
            ['es', t('language.es')],
            ['en', t('language.en')],
          ]}
          onChange={(next) => next && onLanguage(next)}
        />
        <Choice
          label={t('user.theme')}
          value={mode ?? 'system'}
          options={[
            ['light', t('theme.light')],
            ['dark', t('theme.dark')],
            ['system', t('theme.system')],
          ]}
          onChange={(next) => next && setMode(next)}
        />
      </Box>
      <Divider />
      <Box sx={{ px: 1, pt: 1 }}>
        <Button
          color="inherit"
          fullWidth
          sx={{ justifyContent: 'flex-start' }}
          onClick={() => {
            drafts.clearAll();
            void session.signOut();
          }}
        >
          {t('user.signOut')}
        </Button>
      </Box>
    </Popover>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  value: V;
  options: readonly (readonly [V, string])[];
  onChange: (value: V | null) => void;
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        color="primary"
        value={value}
        aria-label={label}
        onChange={(_event, next: V | null) => onChange(next)}
      >
        {options.map(([option, text]) => (
          <ToggleButton key={option} value={option} sx={{ textTransform: 'none', py: 0.5 }}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

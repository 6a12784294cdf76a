import Avatar from '@mui/material/Avatar';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useColorScheme } from '@mui/material/styles';
import type { FragmentType } from '@apollo/client';
import { useFragment } from '../graph/use-fragment';
import { useState } from 'react';
import { gql } from '../graph/gql';
import type { UserMenu_UserFragment } from '../generated/graphql';
import { useIntent } from '../graph/use-intent';
import type { Language } from '../messages/language';
import { useMessages } from '../messages/use-messages';
import { drafts } from '../drafts/drafts';
import { session } from '../session/session';

const UserFragment = gql(/* GraphQL */ `
  fragment UserMenu_user on User {
    id
    name
    lastname
    email
  }
`);
const SetLanguageDocument = gql(/* GraphQL */ `
  mutation SetLanguage($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      language
    }
  }
`);

/** Who is signed in, the language, the theme, and the way out. */
export function UserMenu({ user }: { user: FragmentType<UserMenu_UserFragment> }) {
  const { t, language, setLanguage } = useMessages();
  const { mode, setMode } = useColorScheme();
  const { data } = useFragment({ fragment: UserFragment, from: user });
  const save = useIntent(SetLanguageDocument);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = [data.name, data.lastname].filter(Boolean).join(' ') || data.email || '';

  const chooseLanguage = (next: Language | null) => {
    if (!next) return;
    setLanguage(next);
    void save.run({ input: { language: next } });
  };
  return (
    <>
      <IconButton
        aria-label={t('user.menu')}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: 0.5, borderRadius: '50%' }}
      >
        <Avatar
          sx={(theme) => ({
            width: 34,
            height: 34,
            fontSize: '0.9375rem',
            fontWeight: 600,
            bgcolor: theme.vars.palette.ledger.primarySoft,
            color: 'primary.main',
          })}
        >
          {name.slice(0, 1).toUpperCase()}
        </Avatar>
      </IconButton>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('user.menu'), sx: { width: 288, mt: 1, py: 1 } } }}
      >
        <Box sx={{ px: 2, py: 1 }}>
          <Typography sx={{ fontWeight: 600 }} noWrap>
            {name}
          </Typography>
          <Typography variant="caption" color="textSecondary" noWrap component="p">
            {data.email}
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
            onChange={chooseLanguage}
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
    </>
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

import Avatar from '@mui/material/Avatar';
import IconButton from '@mui/material/IconButton';
import type { FragmentType } from '@apollo/client';
import { useFragment } from '../graph/use-fragment';
import { lazy, Suspense, useState } from 'react';
import { gql } from '../graph/gql';
import type { UserMenu_UserFragment } from '../generated/graphql';
import { useIntent } from '../graph/use-intent';
import type { Language } from '../messages/language';
import { useMessages } from '../messages/use-messages';

const UserMenuPanel = lazy(() => import('./user-menu-panel'));

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
  const { t, setLanguage } = useMessages();
  const { data } = useFragment({ fragment: UserFragment, from: user });
  const save = useIntent(SetLanguageDocument);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = [data.name, data.lastname].filter(Boolean).join(' ') || data.email || '';

  const chooseLanguage = (next: Language) => {
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
      {anchor && (
        <Suspense fallback={null}>
          <UserMenuPanel
            anchor={anchor}
            name={name}
            email={data.email ?? ''}
            onClose={() => setAnchor(null)}
            onLanguage={chooseLanguage}
          />
        </Suspense>
      )}
    </>
  );
}

import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { ProfileCard_UserFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useIntent } from '../../graph/use-intent';
import { useMessages } from '../../messages/use-messages';
import { CardFrame } from '../../parts/card-frame';
import { FailureNotice } from '../../parts/failure-notice';
import { useToast } from '../../parts/toasts';
import type { AccountCardProps } from './account-card';

const UserFragment = gql(/* GraphQL */ `
  fragment ProfileCard_user on User {
    id
    name
    lastname
    email
    language
  }
`);
const SaveDocument = gql(/* GraphQL */ `
  mutation SaveProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ...ProfileCard_user
    }
  }
`);

/** Name and language. The address belongs to the sign-in and stays. */
export function ProfileCard({ user, state, onRetry }: AccountCardProps<ProfileCard_UserFragment>) {
  const { t, language, setLanguage } = useMessages();
  const toast = useToast();
  const result = useFragment({ fragment: UserFragment, from: user });
  const me = result.dataState === 'complete' ? result.data : null;
  const [typed, setTyped] = useState<{ name?: string; lastname?: string; language?: 'es' | 'en' }>({});
  const save = useIntent(SaveDocument);
  const form = {
    name: typed.name ?? me?.name ?? '',
    lastname: typed.lastname ?? me?.lastname ?? '',
    language: typed.language ?? language,
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { failure } = await save.run({
      input: { name: form.name.trim(), lastname: form.lastname.trim(), language: form.language },
    });
    if (failure) return;
    if (form.language !== language) setLanguage(form.language);
    setTyped({});
    toast({ text: t('account.profile.saved') });
  };
  return (
    <CardFrame title={t('account.profile')} state={state(me !== null)} onRetry={onRetry} height={240}>
      {() => (
        <Stack
          component="form"
          noValidate
          spacing={2}
          aria-label={t('account.profile')}
          onSubmit={(event) => void submit(event)}
        >
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            <TextField
              label={t('account.firstName')}
              autoComplete="given-name"
              value={form.name}
              onChange={(event) => setTyped((now) => ({ ...now, name: event.target.value }))}
            />
            <TextField
              label={t('account.lastname')}
              autoComplete="family-name"
              value={form.lastname}
              onChange={(event) => setTyped((now) => ({ ...now, lastname: event.target.value }))}
            />
          </Stack>
          <TextField
            label={t('signIn.email')}
            value={me?.email ?? ''}
            helperText={t('account.emailHelp')}
            slotProps={{ htmlInput: { readOnly: true } }}
          />
          <TextField
            select
            label={t('user.language')}
            value={form.language}
            onChange={(event) => setTyped((now) => ({ ...now, language: event.target.value === 'en' ? 'en' : 'es' }))}
          >
            <MenuItem value="es">{t('language.es')}</MenuItem>
            <MenuItem value="en">{t('language.en')}</MenuItem>
          </TextField>
          <FailureNotice failure={save.failure} />
          <Button type="submit" variant="contained" loading={save.busy} sx={{ alignSelf: 'flex-end' }}>
            {t('action.save')}
          </Button>
        </Stack>
      )}
    </CardFrame>
  );
}

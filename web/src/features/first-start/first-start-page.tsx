import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import { useFragment } from '../../graph/use-fragment';
import { useState, type FormEvent } from 'react';
import type { FirstStart_LedgerFragment, FirstStart_UserFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { Brand } from '../../parts/brand';
import { CurrencyField } from '../../parts/currency-field';
import { FailureNotice } from '../../parts/failure-notice';
import { PageTitle } from '../../parts/page-title';
import { session } from '../../session/session';
import { FirstStartLedger, FirstStartUser } from './first-start-fragments';
import { ConsentFields } from './consent-fields';
import { LanguageField } from './language-field';
import { useFirstStart } from './use-first-start';
import { ZoneField } from './zone-field';

interface Props {
  user: FragmentType<FirstStart_UserFragment>;
  ledger: FragmentType<FirstStart_LedgerFragment>;
  termsVersion: string;
}

/** The one page before the first screen: language, currency, zone, and consent. */
export default function FirstStartPage(props: Props) {
  const { t, language } = useMessages();
  const user = useFragment({ fragment: FirstStartUser, from: props.user }).data;
  const ledger = useFragment({ fragment: FirstStartLedger, from: props.ledger }).data;
  const [name, setName] = useState(user.name ?? '');
  const [currency, setCurrency] = useState(ledger.referenceCurrency ?? 'COP');
  const [zone, setZone] = useState(ledger.zone ?? 'America/Bogota');
  const [consent, setConsent] = useState({ terms: false, privacy: false });
  const [asked, setAsked] = useState(false);
  const start = useFirstStart();
  const setsUp = ledger.configured === false;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!consent.terms || !consent.privacy || !ledger.id) return;
    void start.run({
      profile: { language, ...(name.trim() ? { name: name.trim() } : {}) },
      ledger: setsUp
        ? { ledgerId: ledger.id, expectedVersion: ledger.version ?? null, language, referenceCurrency: currency, zone }
        : null,
      termsVersion: props.termsVersion,
    });
  };
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        justifyItems: 'center',
        alignContent: 'start',
        gap: 3,
        p: 2,
        pt: { xs: 3, sm: 7 },
      }}
    >
      <Brand size={32} />
      <Card
        component="form"
        noValidate
        aria-label={t('start.title')}
        onSubmit={submit}
        sx={{ width: '100%', maxWidth: 560, p: { xs: 2.5, sm: 4 } }}
      >
        <Stack spacing={3}>
          <div>
            <PageTitle title={t('start.title')} />
            <Typography color="textSecondary">{t('start.lead')}</Typography>
          </div>
          <TextField
            label={t('start.name')}
            autoComplete="given-name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <LanguageField />
          {setsUp && (
            <>
              <CurrencyField
                label={t('start.currency')}
                help={t('start.currencyHelp')}
                value={currency}
                onChange={setCurrency}
              />
              <ZoneField value={zone} onChange={setZone} />
            </>
          )}
          <ConsentFields
            value={consent}
            onChange={setConsent}
            version={props.termsVersion}
            missing={asked && !(consent.terms && consent.privacy)}
          />
          <FailureNotice failure={start.failure} />
          <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2 }}>
            <Button color="inherit" onClick={() => void session.signOut()}>
              {t('user.signOut')}
            </Button>
            <Button type="submit" variant="contained" size="large" loading={start.busy}>
              {t('start.submit')}
            </Button>
          </Stack>
        </Stack>
      </Card>
    </Box>
  );
}

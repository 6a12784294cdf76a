import { gql } from '../graph/gql';
import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useRuntimeConfig } from '../config/use-runtime-config';
import { failureOf } from '../graph/failure';
import { LedgerContext } from '../ledger/ledger-context';
import { RoleContext } from '../session/role-context';
import { useMessages } from '../messages/use-messages';
import { PageFailed } from '../parts/page-boundary';
import '../features/first-start/first-start-fragments';
import { AppRoutes } from './app-routes';
import { ShellSkeleton } from './shell-skeleton';

const FirstStartPage = lazy(() => import('../features/first-start/first-start-page'));

const AppDocument = gql(/* GraphQL */ `
  query App {
    me {
      id
      acceptedTerms
      language
      role
      ...FirstStart_user
      ...UserMenu_user
      defaultLedger {
        id
        name
        zone
        referenceCurrency
        configured
        permission
        ...FirstStart_ledger
      }
    }
  }
`);

/** Who am I and in which ledger; then either the first start or the app. */
export function SignedInApp() {
  const { t, language, setLanguage } = useMessages();
  const { termsVersion } = useRuntimeConfig();
  const { data, error, refetch } = useQuery(AppDocument, { errorPolicy: 'all' });
  const me = data?.me;
  const ledger = me?.defaultLedger;
  const open = useMemo(
    () =>
      ledger
        ? {
            id: ledger.id,
            name: ledger.name,
            zone: ledger.zone,
            referenceCurrency: ledger.referenceCurrency,
            mayEdit: ledger.permission !== 'VIEWER',
            isOwner: ledger.permission === 'OWNER',
          }
        : null,
    [ledger],
  );

  // The person's own language, kept with their account, goes before this browser's; once, so that the menu can change it.
  const adopted = useRef(false);
  const kept = me?.language;
  useEffect(() => {
    if (!kept || adopted.current) return;
    adopted.current = true;
    if (kept !== language) setLanguage(kept);
  }, [kept, language, setLanguage]);

  if (!me || !ledger || !open) {
    if (!error && !data) return <ShellSkeleton />;
    return (
      <PageFailed onRetry={() => void refetch()}>
        {error ? t(`error.${failureOf(error).code}`) : t('error.page')}
      </PageFailed>
    );
  }
  if (!ledger.configured || me.acceptedTerms !== termsVersion) {
    return (
      <Suspense fallback={<ShellSkeleton />}>
        <FirstStartPage user={me} ledger={ledger} termsVersion={termsVersion} />
      </Suspense>
    );
  }
  return (
    <RoleContext value={me.role ?? 'CLIENT'}>
      <LedgerContext value={open}>
        <AppRoutes user={me} />
      </LedgerContext>
    </RoleContext>
  );
}

import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { gql } from '../../graph/gql';
import { isOwnEcho } from '../../graph/ledger-changes';

const RevisionDocument = gql(/* GraphQL */ `
  subscription LedgerRevision($ledgerId: ID!) {
    dashboardChanged(ledgerId: $ledgerId) {
      revision
    }
  }
`);
const nearTop = 200;

/**
 * Changes made in another tab or by another member: at the top of the list they are taken at once, further down the
 * person decides, so that nothing moves under their eyes.
 */
export function useForeignChanges(ledgerId: string, refresh: () => void): { waiting: boolean; take: () => void } {
  const known = useRef<string | null>(null);
  const latest = useRef(refresh);
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    latest.current = refresh;
  });
  useSubscription(RevisionDocument, {
    variables: { ledgerId },
    errorPolicy: 'all',
    onData: ({ data: { data } }) => {
      const revision = data?.dashboardChanged?.revision ?? null;
      const before = known.current;
      if (revision === null) return;
      known.current = revision;
      if (before === null || before === revision || isOwnEcho()) return;
      if (window.scrollY < nearTop) latest.current();
      else setWaiting(true);
    },
  });
  const take = () => {
    setWaiting(false);
    window.scrollTo({ top: 0 });
    refresh();
  };
  return { waiting, take };
}

import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { gql } from '../../graph/gql';

const ChangedDocument = gql(/* GraphQL */ `
  subscription DashboardChanged($ledgerId: ID!, $period: PeriodInput) {
    dashboardChanged(ledgerId: $ledgerId, period: $period) {
      revision
    }
  }
`);

/**
 * Follows the ledger's revision and calls `onChange` when it has moved past the one that is shown.
 * The message names the revision only: the page asks for its own data again, so that figures and lists agree.
 */
export function useDashboardLive(
  ledgerId: string,
  period: { start: string; end: string },
  shown: string | null,
  onChange: () => void,
): void {
  const { data } = useSubscription(ChangedDocument, { variables: { ledgerId, period }, errorPolicy: 'all' });
  const latest = data?.dashboardChanged?.revision ?? null;
  const asked = useRef<string | null>(null);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  useEffect(() => {
    if (latest === null || shown === null || latest === asked.current) return;
    if (BigInt(latest) <= BigInt(shown)) return;
    asked.current = latest;
    change.current();
  }, [latest, shown]);
}

import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { gql } from '../../graph/gql';

const ChangedDocument = gql(/* GraphQL */ `
  subscription ForecastChanged($ledgerId: ID!, $horizon: Int, $currency: CurrencyCode) {
    forecastChanged(ledgerId: $ledgerId, horizon: $horizon, currency: $currency) {
      revision
    }
  }
`);

/**
 * Follows the forecast and calls `onChange` when it has moved past the one that is shown: a movement, a decision about
 * a stream, a goal, here or elsewhere. The page asks for its own data again, so that its cards agree.
 * @param shown the revision on the screen; null before it is known
 */
export function useForecastLive(
  ledgerId: string,
  of: { horizon?: number; currency?: string },
  shown: string | null,
  onChange: () => void,
): void {
  const { data } = useSubscription(ChangedDocument, { variables: { ledgerId, ...of }, errorPolicy: 'all' });
  const latest = data?.forecastChanged?.revision ?? null;
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

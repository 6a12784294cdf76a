import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { gql } from '../../graph/gql';

const ChangedDocument = gql(/* GraphQL */ `
  subscription ReceiptChanged($ledgerId: ID!) {
    receiptChanged(ledgerId: $ledgerId) {
      ...ReceiptItem_receipt @unmask
      ...ReceiptReview_receipt @unmask
    }
  }
`);

/** Follows the receipts: the cache takes each change by itself; a receipt that enters or leaves a group asks the list again. */
export function useReceiptsLive(ledgerId: string, onMove: () => void): void {
  const { data } = useSubscription(ChangedDocument, { variables: { ledgerId }, errorPolicy: 'all' });
  const changed = data?.receiptChanged;
  const known = useRef(new Map<string, string>());
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    if (!changed) return;
    const before = known.current.get(changed.id);
    known.current.set(changed.id, changed.status);
    const settles = changed.status === 'CONFIRMED' || changed.status === 'DISCARDED';
    if (before === undefined || settles) move.current();
  }, [changed]);
}

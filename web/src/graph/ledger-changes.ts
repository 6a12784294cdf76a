import { useEffect, useRef } from 'react';

/** A change that this page itself has made to the ledger. */
export interface LedgerChange {
  kind: 'added' | 'edited' | 'deleted' | 'restored' | 'imported';
  transactionId?: string;
}

const listeners = new Set<(change: LedgerChange) => void>();
let lastOwnChange = 0;

/** A write is on its way: its echo over the socket may arrive before its answer. */
export const markOwnWrite = (): void => {
  lastOwnChange = Date.now();
};

/** Tells the open screens that something was written, so that lists and figures follow at once. */
export function announceChange(change: LedgerChange): void {
  lastOwnChange = Date.now();
  for (const listener of listeners) listener(change);
}

/** Whether what the socket tells now is most likely the echo of our own change. */
export const isOwnEcho = (): boolean => Date.now() - lastOwnChange < 4000;

/** Calls `listener` on each own change while the component is there. */
export function useLedgerChanges(listener: (change: LedgerChange) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const call = (change: LedgerChange) => latest.current(change);
    listeners.add(call);
    return () => void listeners.delete(call);
  }, []);
}

import { useSyncExternalStore } from 'react';

/** What was erased with an account, as the server counted it. Holds nothing personal. */
export interface ErasureReceipt {
  id: string;
  at: string;
  complete: boolean;
  services: readonly { service: string; done: boolean; items: readonly { kind: string; count: number }[] }[];
}
/** Where somebody stands who ends their account: under way, or gone and shown the receipt. Kept in memory only. */
export type Farewell = { status: 'none' } | { status: 'leaving' } | { status: 'gone'; receipt: ErasureReceipt };

let state: Farewell = { status: 'none' };
const listeners = new Set<() => void>();
const change = (next: Farewell): void => {
  state = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The one farewell of the page. */
export const farewell = {
  /** The account is being ended: that its session dies meanwhile is no surprise. */
  begin: () => change({ status: 'leaving' }),
  finish: (receipt: ErasureReceipt) => change({ status: 'gone', receipt }),
  end: () => change({ status: 'none' }),
  snapshot: () => state,
};

/** The farewell, followed. */
export const useFarewell = (): Farewell => useSyncExternalStore(subscribe, farewell.snapshot);

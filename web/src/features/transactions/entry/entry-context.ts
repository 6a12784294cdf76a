import { createContext, use } from 'react';

/** What the entry dialog is opened for: something new, or a transaction that exists. */
export type EntryTarget = { kind: 'new' } | { kind: 'edit'; transactionId: string };

export const EntryContext = createContext<(target: EntryTarget) => void>(() => undefined);

/** Opens the entry dialog. */
export const useEntry = (): ((target: EntryTarget) => void) => use(EntryContext);

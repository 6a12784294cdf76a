import { createContext, use, useMemo } from 'react';
import { todayIn, type PlainDay } from '../days/plain-day';

/** The ledger that the person works in. */
export interface OpenLedger {
  id: string;
  name: string;
  zone: string;
  referenceCurrency: string;
  mayEdit: boolean;
  /** Whether the person is one of its owners. */
  isOwner: boolean;
}

export const LedgerContext = createContext<OpenLedger | null>(null);

/** The open ledger. */
export function useLedger(): OpenLedger {
  const ledger = use(LedgerContext);
  if (!ledger) throw new Error('useLedger outside of an open ledger');
  return ledger;
}

/** Today in the ledger's zone. */
export function useToday(): PlainDay {
  const { zone } = useLedger();
  return useMemo(() => todayIn(zone), [zone]);
}

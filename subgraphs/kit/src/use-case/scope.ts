import type { LedgerPermission } from '../principal/index.js';

/** Whose rows a repository may touch. Comes with its constructor, so that no method can forget it. */
export interface LedgerScope {
  readonly ledgerId: string;
}

/** The scope of a person who has been let into a ledger. */
export interface MemberScope extends LedgerScope {
  readonly personId: string;
  readonly permission: LedgerPermission;
}

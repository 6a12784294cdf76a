import { InvitationRow } from './invitation-row.js';
import { LedgerRow } from './ledger-row.js';
import { MembershipRow } from './membership-row.js';
import { FirstTables1700000000001 } from './migrations/1700000000001-first-tables.js';
import { PeopleAdministered1700000000002 } from './migrations/1700000000002-people-administered.js';
import { PersonRow } from './person-row.js';

export const entities = [PersonRow, LedgerRow, MembershipRow, InvitationRow];
export const migrations = [FirstTables1700000000001, PeopleAdministered1700000000002];

/** Tables without a ledger in their keys, on purpose: people exist before and beside ledgers, and erasures after them. */
export const localTables: readonly string[] = ['person', 'erased_account', 'erasure', 'erasure_answer'];

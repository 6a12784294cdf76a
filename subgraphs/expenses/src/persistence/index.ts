import { AccountRow } from './account-row.js';
import { CategoryRow } from './category-row.js';
import { LedgerSettingsRow } from './ledger-settings-row.js';
import { LedgerTables1700000000001 } from './migrations/1700000000001-ledger-tables.js';
import { PostingRow } from './posting-row.js';
import { TransactionRow } from './transaction-row.js';

export const entities = [AccountRow, CategoryRow, LedgerSettingsRow, PostingRow, TransactionRow];
export const migrations = [LedgerTables1700000000001];

/** Tables without a ledger in their keys, on purpose. */
export const localTables: readonly string[] = [];

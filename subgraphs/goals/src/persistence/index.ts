import { AccountCopyRow } from './account-copy-row.js';
import { AccountLinkRow } from './account-link-row.js';
import { AdviceRow } from './advice-row.js';
import { ContributionRow } from './contribution-row.js';
import { GoalRow } from './goal-row.js';
import { LedgerSettingsRow } from './ledger-settings-row.js';
import { Goals1700000000001 } from './migrations/1700000000001-goals.js';

export const entities = [AccountCopyRow, AccountLinkRow, AdviceRow, ContributionRow, GoalRow, LedgerSettingsRow];
export const migrations = [Goals1700000000001];

/** Tables without a ledger in their keys, on purpose. */
export const localTables: readonly string[] = [];

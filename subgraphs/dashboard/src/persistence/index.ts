import { Rollups1700000000001 } from './migrations/1700000000001-rollups.js';
import { BudgetCopies1700000000002 } from './migrations/1700000000002-budget-copies.js';

export const migrations = [Rollups1700000000001, BudgetCopies1700000000002];

/** Tables without a ledger in their keys, on purpose. */
export const localTables: readonly string[] = [];

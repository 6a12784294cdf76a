import { Rollups1700000000001 } from './migrations/1700000000001-rollups.js';

export const migrations = [Rollups1700000000001];

/** Tables without a ledger in their keys, on purpose. */
export const localTables: readonly string[] = [];

import { InsightRow } from './insight-row.js';
import { NarrativeRow } from './narrative-row.js';
import { QuestionRow } from './question-row.js';
import { Projections1700000000001 } from './migrations/1700000000001-projections.js';
import { SetAsideRow } from './set-aside-row.js';
import { StreamVerdictRow } from './stream-verdict-row.js';

export const entities = [InsightRow, NarrativeRow, QuestionRow, SetAsideRow, StreamVerdictRow];
export const migrations = [Projections1700000000001];

/** Tables without a ledger in their keys, on purpose. */
export const localTables: readonly string[] = [];

import { createHash } from 'node:crypto';
import { idempotencyMismatch } from '../errors/index.js';
import type { Rows } from './rows.js';
import { fromStored, toStored } from './stored-json.js';

export interface IdempotencyScope {
  readonly stream: string;
  readonly personId: string;
  readonly key: string;
  readonly field: string;
  readonly input: unknown;
}

/** How long a key is remembered. */
export const IDEMPOTENCY_HOURS = 48;

const hashOf = (input: unknown): string => createHash('sha256').update(toStored(input)).digest('hex');

/**
 * Claims a key within the transaction. A second request with the same key waits here, on the first one's uncommitted row,
 * and then gets its answer; if the first failed, its record is gone with it and the second runs.
 * @returns the stored answer, or null when this request is the first
 * @throws IDEMPOTENCY_MISMATCH when the key came with another input
 */
export async function claimKey(rows: Rows, scope: IdempotencyScope): Promise<{ answer: unknown } | null> {
  const hash = hashOf(scope.input);
  const claimed = await rows.query(
    `INSERT INTO idempotency (ledger_id, person_id, key, field, input_hash) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING key`,
    [scope.stream, scope.personId, scope.key, scope.field, hash],
  );
  if (claimed.length > 0) return null;
  const [kept] = await rows.query<{ input_hash: string; answer: unknown }>(
    `SELECT input_hash, answer FROM idempotency WHERE ledger_id = $1 AND person_id = $2 AND key = $3 AND field = $4`,
    [scope.stream, scope.personId, scope.key, scope.field],
  );
  if (kept?.input_hash !== hash) throw idempotencyMismatch();
  return { answer: fromStored(kept.answer) };
}

/** Keeps the answer of a claimed key, in the same transaction. */
export async function keepAnswer(rows: Rows, scope: IdempotencyScope, answer: unknown): Promise<void> {
  await rows.query(
    `UPDATE idempotency SET answer = $5 WHERE ledger_id = $1 AND person_id = $2 AND key = $3 AND field = $4`,
    [scope.stream, scope.personId, scope.key, scope.field, toStored(answer)],
  );
}

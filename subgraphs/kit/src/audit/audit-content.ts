import { createHash, randomBytes } from 'node:crypto';
import { audited } from '../events/audited.js';
import type { NewEvent } from '../events/define-event.js';
import { uuidV7 } from '../ids/index.js';
import type { RowChange, Rows } from '../use-case/rows.js';
import { toStored } from '../use-case/stored-json.js';

export interface AuditOccasion {
  readonly stream: string;
  readonly action: string;
  readonly personId: string;
  readonly requestId: string;
  readonly origin: string | null;
  readonly at: Date;
}

/** The salted hash that binds an audit content to its entry: whoever erases the content leaves the chain verifiable. */
export const contentHash = (content: string, salt: string): string =>
  createHash('sha256').update(salt).update(content).digest('hex');

/** Writes who did what, before and after, in the transaction of the doing, and returns the event that carries its hash. */
export async function writeAudit(
  rows: Rows,
  changes: readonly RowChange[],
  occasion: AuditOccasion,
): Promise<NewEvent> {
  const id = uuidV7();
  const salt = randomBytes(16).toString('hex');
  const content = toStored(changes);
  await rows.query(
    `INSERT INTO audit_content (ledger_id, id, action, person_id, request_id, origin, at, content, salt)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      occasion.stream,
      id,
      occasion.action,
      occasion.personId,
      occasion.requestId,
      occasion.origin,
      occasion.at,
      content,
      salt,
    ],
  );
  return audited({
    contentId: id,
    action: occasion.action,
    personId: occasion.personId,
    at: occasion.at.toISOString(),
    entities: changes.slice(0, 50).map((change) => ({ kind: change.table, id: change.id })),
    hash: contentHash(content, salt),
  });
}

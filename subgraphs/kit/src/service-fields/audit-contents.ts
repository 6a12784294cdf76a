import { decodeOpaqueId } from '../ids/index.js';
import { permissionIn, type Principal } from '../principal/index.js';
import { loaderOf } from '../use-case/loader.js';
import type { Context } from '../use-case/context.js';
import type { AuditChange } from './types.js';

/** What the owner of an entry keeps of it. */
export interface AuditContent {
  readonly changes: AuditChange[];
  readonly origin: string | null;
}

/** Bigints and dates of stored JSON as plain strings. */
export function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first, second] = entries;
  if (first && !second) {
    const [mark, inner] = first as [string, unknown];
    if (mark === '$bigint' || mark === '$date') return String(inner);
    if (mark === '$plain') return shownEntries(inner as object);
  }
  return shownEntries(value);
}

const shownEntries = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]));

/** Contents are for the owners of a ledger and for oneself: not for whoever reads in another's name, nor for an ADMIN as such. */
const mayRead = (principal: Principal | null, stream: string): boolean =>
  principal?.status === 'ACTIVE' &&
  principal.readBy === undefined &&
  (permissionIn(principal, stream) === 'owner' || principal.personId === stream);

interface ContentRow {
  readonly key: string;
  readonly content: string;
  readonly origin: string | null;
}

const CONTENTS = `
  SELECT concat(c.ledger_id, ' ', c.id) AS key, c.content, c.origin
    FROM unnest($1::uuid[], $2::uuid[]) AS k (stream, id)
    JOIN audit_content c ON c.ledger_id = k.stream AND c.id = k.id
   WHERE c.content IS NOT NULL`;

/** The content of an entry that this service wrote; null where it is another's, erased, or not the caller's to see. */
export async function auditContentOf(entryId: string, context: Context<unknown>): Promise<AuditContent | null> {
  const decoded = decodeOpaqueId(entryId);
  if (decoded?.kind !== 'AuditEntry' || !mayRead(context.principal, decoded.ledgerId)) return null;
  const { dataSource } = context.service;
  const loader = loaderOf<unknown, AuditContent>(context, 'audit contents', async (keys) => {
    const parts = keys.map((key) => key.split(' '));
    const rows: ContentRow[] = await dataSource.query(CONTENTS, [
      parts.map(([stream]) => stream),
      parts.map(([, id]) => id),
    ]);
    return new Map(
      rows.map(({ key, content, origin }) => [key, { origin, changes: shown(JSON.parse(content)) as AuditChange[] }]),
    );
  });
  return loader.load(`${decoded.ledgerId} ${decoded.id}`);
}

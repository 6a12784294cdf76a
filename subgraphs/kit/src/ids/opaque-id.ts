import { z } from 'zod';
import { formatUuid, uuidBytes } from './uuid-v7.js';

/**
 * Every kind of thing that has a GraphQL id, with the byte that stands for it. A number is never used again for another kind:
 * ids live in links and in people's scripts.
 */
const KINDS = {
  User: 1,
  Ledger: 2,
  Account: 3,
  Category: 4,
  Transaction: 5,
  ImportBatch: 6,
  Receipt: 7,
  File: 8,
  Invitation: 9,
  Goal: 10,
  Contribution: 11,
  Advice: 12,
  Budget: 13,
  AuditEntry: 14,
  Report: 15,
  Stream: 16,
  Insight: 17,
} as const;

export type EntityKind = keyof typeof KINDS;

/** A decoded id. For `User` and `Ledger` both parts are the thing itself. */
export interface RowId {
  readonly ledgerId: string;
  readonly id: string;
}

const kindOf = new Map<number, EntityKind>(Object.entries(KINDS).map(([kind, byte]) => [byte, kind as EntityKind]));

/** The public id of a row: kind, ledger and row in 44 characters (22 + kind for people and ledgers), safe in URLs. */
export function opaqueId(kind: EntityKind, row: { ledgerId?: string; id: string }): string {
  const parts: Uint8Array[] = [Uint8Array.of(KINDS[kind])];
  if (row.ledgerId !== undefined && row.ledgerId !== row.id) parts.push(uuidBytes(row.ledgerId));
  parts.push(uuidBytes(row.id));
  return Buffer.concat(parts).toString('base64url');
}

/** The kind and the row behind a public id, or null for anything that was never one. */
export function decodeOpaqueId(text: string): ({ kind: EntityKind } & RowId) | null {
  if (!/^[\w-]{23,44}$/u.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) return null;
  const kind = kindOf.get(bytes[0] ?? 0);
  if (!kind) return null;
  const alone = kind === 'User' || kind === 'Ledger';
  if (bytes.length !== (alone ? 17 : 33)) return null;
  const first = formatUuid(bytes.subarray(1, 17));
  return { kind, ledgerId: first, id: alone ? first : formatUuid(bytes.subarray(17, 33)) };
}

/** zod: a public id of one kind becomes `{ ledgerId, id }`. A text that is no such id is reported as a wrong field. */
export const globalId = (kind: EntityKind) =>
  z.string().transform((text, context): RowId => {
    const decoded = decodeOpaqueId(text);
    if (decoded?.kind === kind) return { ledgerId: decoded.ledgerId, id: decoded.id };
    // A well-formed id of the wrong kind and plain nonsense get one answer, the one of an id that never was.
    context.addIssue({ code: 'custom', message: 'unknown id', params: { unknownId: true } });
    return z.NEVER;
  });

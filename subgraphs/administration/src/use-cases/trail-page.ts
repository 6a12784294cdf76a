import { badUserInput, globalId, opaqueId, parsePlainDate, permissionIn, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import type { TrailCursor, TrailFilter, TrailOf, TrailRepository, TrailRow } from '../persistence/trail-repository.js';
import type { AuditConnection, AuditEntry } from '../schema/audit.js';

const day = z.string().refine((text) => parsePlainDate(text) !== null, 'a day is expected');

/** A page of a trail, and what its entries must be. */
export const trailPageInput = {
  first: z.int().min(1).max(200).nullish(),
  after: z.string().max(200).nullish(),
  filter: z
    .object({
      from: day.nullish(),
      to: day.nullish(),
      userId: globalId('User').nullish(),
      action: z.string().max(100).nullish(),
      service: z.string().max(100).nullish(),
    })
    .nullish(),
};
export type TrailPageInput = z.output<z.ZodObject<typeof trailPageInput>>;

const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);

const cursorOf = ({ at, id }: TrailRow): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

/** @throws BAD_USER_INPUT for what was never a cursor of ours */
function readCursor(text: string): TrailCursor {
  try {
    const [at, id] = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { at, id };
  } catch {
    throw badUserInput({ fields: [{ path: 'after', message: 'no such cursor' }] });
  }
}

/** An entry as the caller sees it: its ledger only where they have a part in it. */
export const entryView = (row: TrailRow, principal: Principal): AuditEntry => ({
  id: opaqueId('AuditEntry', { ledgerId: row.stream, id: row.id }),
  at: row.at.toISOString(),
  action: row.action,
  service: row.service,
  requestId: row.requestId,
  actor: { id: opaqueId('User', { id: row.personId }) },
  subject: [...row.entities],
  ledger: permissionIn(principal, row.stream) ? { id: opaqueId('Ledger', { id: row.stream }) } : null,
  hash: row.hash,
  position: row.position,
});

const DEFAULT_PAGE = 50;

/** One page, newest first. */
export async function trailPage(
  trail: TrailRepository,
  of: TrailOf,
  { first, after, filter }: TrailPageInput,
  principal: Principal,
): Promise<AuditConnection> {
  const take = first ?? DEFAULT_PAGE;
  const wanted: TrailFilter = {
    from: filter?.from ?? null,
    to: filter?.to ?? null,
    personId: filter?.userId?.id ?? null,
    action: filter?.action ?? null,
    service: filter?.service ?? null,
  };
  const rows = await trail.page(of, wanted, after == null ? null : readCursor(after), take + 1);
  const edges = rows.slice(0, take).map((row) => ({ cursor: cursorOf(row), node: entryView(row, principal) }));
  return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > take } };
}

import { invalid, opaqueId, uuidV7, type NewEvent, type Rows } from '@parfinanciero/kit';
import { ledgerErased, membershipChanged, personErased } from '@parfinanciero/kit/events/identity';
import { lastOwner } from '../domain/errors.js';
import type { AdministeredPerson } from '../persistence/administered-person.js';
import { ErasureRepository } from '../persistence/erasure-repository.js';
import { LedgerRow } from '../persistence/ledger-row.js';
import { MembershipRow } from '../persistence/membership-row.js';
import type { PersonRow } from '../persistence/person-row.js';
import { queueAccountDeletion } from './firebase-follows.js';

export interface ErasePersonTools {
  readonly rows: Rows;
  readonly person: AdministeredPerson;
  readonly now: Date;
  publish(event: NewEvent, stream?: string): void;
  touch(personId: string): void;
}

interface Parting {
  /** Ledgers that nobody else has a part in. */
  readonly alone: readonly string[];
  readonly shared: readonly string[];
}

/** @throws LAST_OWNER naming every ledger in which others would be left without an owner */
async function partingOf(rows: Rows, personId: string): Promise<Parting> {
  const memberships = await rows.find(MembershipRow, { where: { personId }, order: { ledgerId: 'ASC' } });
  const alone: string[] = [];
  const shared: string[] = [];
  const orphaned: string[] = [];
  for (const { ledgerId, permission } of memberships) {
    await rows.lock(LedgerRow, { id: ledgerId });
    const members = await rows.find(MembershipRow, { where: { ledgerId } });
    const others = members.filter((member) => member.personId !== personId);
    if (others.length === 0) alone.push(ledgerId);
    else if (permission !== 'owner' || others.some((other) => other.permission === 'owner')) shared.push(ledgerId);
    else orphaned.push(ledgerId);
  }
  if (orphaned.length > 0) throw lastOwner({ current: { ledgers: orphaned.map((id) => opaqueId('Ledger', { id })) } });
  return { alone, shared };
}

const COUNTED = (change: string): string => `WITH gone AS (${change} RETURNING 1) SELECT count(*)::int AS n FROM gone`;

/** Rows go by statements and not by the repository: what the audit would keep of them is what is to be forgotten. */
async function removeRows(rows: Rows, { id, email }: PersonRow, { alone }: Parting) {
  const count = async (kind: string, change: string, parameters: unknown[]) => {
    const [answer] = await rows.query<{ n: number }>(COUNTED(change), parameters);
    return { kind, count: answer?.n ?? 0 };
  };
  // Whoever was let in by somebody who is gone is let in by nobody.
  const items = [
    await count(
      'invitation',
      'DELETE FROM invitation WHERE email = $1 OR invited_by = $2 OR ledger_id = ANY ($3::uuid[])',
      [email, id, alone],
    ),
    await count('membership', 'DELETE FROM membership WHERE person_id = $1', [id]),
    await count('ledger', 'DELETE FROM ledger WHERE ledger_id = ANY ($1::uuid[])', [alone]),
    await count('person', 'DELETE FROM person WHERE id = $1', [id]),
  ];
  return items.filter((item) => item.count > 0);
}

/** What others' records say of the address: who invited it, and answers that an administrator's request got. */
async function forgetAddress(rows: Rows, { id, email }: PersonRow, now: Date): Promise<void> {
  await rows.query(`DELETE FROM idempotency WHERE position($1 IN answer::text) > 0`, [opaqueId('User', { id })]);
  if (email === null) return;
  await rows.query(
    `UPDATE audit_content SET content = NULL, salt = NULL, erased_at = $2
      WHERE action = 'invite-member' AND erased_at IS NULL AND position($1 IN content) > 0`,
    [JSON.stringify(email), now],
  );
}

/** The address is asked for, so that nobody is deleted by a slip; of somebody without one, their id. */
const confirmed = ({ id, email }: PersonRow, confirm: string): boolean =>
  confirm.trim().toLowerCase() === email || (email === null && confirm.trim() === opaqueId('User', { id }));

/**
 * Takes a person out of identity, with the ledgers that were theirs alone, and tells every service to forget them. The audit keeps
 * that it was done, and nothing of whom.
 * @throws BAD_USER_INPUT where `confirm` is not their address; LAST_ADMIN; LAST_OWNER
 */
export async function erasePerson(
  personId: string,
  confirm: string,
  { rows, person, now, publish, touch }: ErasePersonTools,
): Promise<{ erasureId: string }> {
  const row = await person.lock();
  if (!confirmed(row, confirm)) throw invalid('confirm', 'not the e-mail address of this person');
  await person.spare(row);
  const parting = await partingOf(rows, personId);
  const erasures = new ErasureRepository(rows);
  const erasureId = uuidV7();
  const items = await removeRows(rows, row, parting);
  await forgetAddress(rows, row, now);
  await erasures.begin({ id: erasureId, at: now, streams: parting.alone.length + 1 }, items);
  await erasures.bury(row.firebaseUid, now);
  await queueAccountDeletion(rows, row.firebaseUid, now);
  for (const ledgerId of parting.shared) publish(membershipChanged({ personId, permission: null }), ledgerId);
  for (const ledgerId of parting.alone) publish(ledgerErased({ erasureId }), ledgerId);
  publish(personErased({ erasureId, personId }), personId);
  rows.note('person', personId, null, null);
  touch(personId);
  return { erasureId };
}

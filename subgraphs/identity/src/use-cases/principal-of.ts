import type { Principal, ServiceRuntime } from '@parfinanciero/kit';
import { MembershipRow } from '../persistence/membership-row.js';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';
import { acceptInvitations } from './accept-invitations.js';
import { registerPerson, type VerifiedPerson } from './register-person.js';

/** What the router needs to know of a verified token's bearer. */
export interface KnownPerson {
  readonly principal: Principal;
  readonly legacyId: number;
  /** Unix seconds: a sign-in before this is no longer good. */
  readonly sessionsValidSince: number;
}

/** The principal of a verified person, who becomes known by it at first sight. Internal: only the router asks. */
export async function principalOf(
  service: ServiceRuntime<IdentityPorts>,
  verified: VerifiedPerson,
  requestId: string,
): Promise<KnownPerson> {
  const { manager } = service.dataSource;
  const find = () => manager.findOneBy(PersonRow, { firebaseUid: verified.firebaseUid });
  let person = await find();
  if (!person) {
    await registerPerson(service, verified, requestId);
    person = await find();
    if (!person) throw new Error('a person vanished while they were registered');
  }
  // The address and whether it is verified are Firebase's to say; they may have changed since the last sight.
  const email = verified.email?.toLowerCase() ?? null;
  if (person.email !== email || person.emailVerified !== verified.emailVerified) {
    await manager.update(PersonRow, { id: person.id }, { email, emailVerified: verified.emailVerified });
    person = { ...person, email, emailVerified: verified.emailVerified };
  }
  await acceptInvitations(service, person, requestId);
  const memberships = await manager.find(MembershipRow, {
    where: { personId: person.id },
    order: { since: 'ASC', ledgerId: 'ASC' },
  });
  return {
    legacyId: person.legacyId,
    sessionsValidSince: person.sessionsValidSince,
    principal: {
      personId: person.id,
      role: person.role,
      status: person.status,
      ledgers: memberships.map(({ ledgerId, permission }) => ({ id: ledgerId, permission })),
    },
  };
}

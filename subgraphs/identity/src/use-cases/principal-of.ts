import { NIL_UUID, Rows, type Principal, type ServiceRuntime } from '@parfinanciero/kit';
import { ErasureRepository } from '../persistence/erasure-repository.js';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';
import { acceptInvitations } from './accept-invitations.js';
import { membershipsOf, principalFrom } from './principal-by-id.js';
import { registerPerson, type VerifiedPerson } from './register-person.js';

/** What the router needs to know of a verified token's bearer. */
export interface KnownPerson {
  readonly principal: Principal;
  readonly legacyId: number;
  /** Unix seconds: a sign-in before this is no longer good. */
  readonly sessionsValidSince: number;
}

/** Whoever has been erased: nobody, all of whose sessions are over, so that any token of theirs is refused as a closed one. */
const ERASED: KnownPerson = {
  principal: { personId: NIL_UUID, role: 'CLIENT', status: 'DISABLED', ledgers: [] },
  legacyId: 0,
  sessionsValidSince: Number.MAX_SAFE_INTEGER,
};

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
    if (!person && (await new ErasureRepository(new Rows(manager)).wasErased(verified.firebaseUid))) return ERASED;
    if (!person) throw new Error('a person vanished while they were registered');
  }
  // The address and whether it is verified are Firebase's to say; they may have changed since the last sight.
  const email = verified.email?.toLowerCase() ?? null;
  if (person.email !== email || person.emailVerified !== verified.emailVerified) {
    await manager.update(PersonRow, { id: person.id }, { email, emailVerified: verified.emailVerified });
    person = { ...person, email, emailVerified: verified.emailVerified };
  }
  await acceptInvitations(service, person, requestId);
  return {
    legacyId: person.legacyId,
    sessionsValidSince: person.sessionsValidSince,
    principal: principalFrom(person, await membershipsOf(manager, person.id)),
  };
}

import type { Principal, ServiceRuntime } from '@parfinanciero/kit';
import { MembershipRow } from '../persistence/membership-row.js';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';

/**
 * A person's present rights, for work that goes on after their request. Null once they are gone or disabled. Internal: no graph
 * field reaches it.
 */
export async function principalById(
  { dataSource: { manager } }: ServiceRuntime<IdentityPorts>,
  personId: string,
): Promise<Principal | null> {
  const person = await manager.findOneBy(PersonRow, { id: personId });
  if (person?.status !== 'ACTIVE') return null;
  return principalFrom(person, await membershipsOf(manager, personId));
}

/** Somebody's part in ledgers, longest-standing first. */
export const membershipsOf = (
  manager: ServiceRuntime['dataSource']['manager'],
  personId: string,
): Promise<MembershipRow[]> =>
  manager.find(MembershipRow, { where: { personId }, order: { since: 'ASC', ledgerId: 'ASC' } });

export const principalFrom = (person: PersonRow, memberships: readonly MembershipRow[]): Principal => ({
  personId: person.id,
  role: person.role,
  status: person.status,
  ledgers: memberships.map(({ ledgerId, permission }) => ({ id: ledgerId, permission })),
});

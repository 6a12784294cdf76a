import type { Principal, ServiceRuntime } from '@parfinanciero/kit';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';
import { membershipsOf, principalFrom } from './principal-by-id.js';

/**
 * The person with an address, or, without one, the only person there is. For whoever sits at the machine: no graph field
 * reaches this. Null when there is none, or more than one to choose from.
 */
export async function findPerson(
  { dataSource: { manager } }: ServiceRuntime<IdentityPorts>,
  email: string | null,
): Promise<{ principal: Principal; defaultLedgerId: string } | null> {
  const found = await manager.find(PersonRow, { where: email === null ? {} : { email: email.toLowerCase() }, take: 2 });
  const [person] = found;
  if (!person || found.length > 1) return null;
  return {
    defaultLedgerId: person.defaultLedgerId,
    principal: principalFrom(person, await membershipsOf(manager, person.id)),
  };
}

import { notFound, unattendedWrite, type ServiceRuntime } from '@parfinanciero/kit';
import { personStatusChanged } from '@parfinanciero/kit/events/identity';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';

/** Gives a person the role ADMIN. No graph field reaches this: it is the installation's own act. */
export async function makeAdmin(service: ServiceRuntime<IdentityPorts>, personId: string): Promise<void> {
  const occasion = { action: 'make-admin', stream: personId, personId, requestId: 'installation' };
  await unattendedWrite(service, occasion, async (rows, publish) => {
    const changed = await rows.update(PersonRow, { id: personId }, { role: 'ADMIN' });
    if (!changed) throw notFound();
    publish(personStatusChanged({ personId, status: changed.status, role: 'ADMIN' }));
  });
}

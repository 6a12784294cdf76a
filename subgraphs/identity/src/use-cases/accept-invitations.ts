import { unattendedWrite, type ServiceRuntime } from '@parfinanciero/kit';
import { membershipChanged } from '@parfinanciero/kit/events/identity';
import { InvitationRow } from '../persistence/invitation-row.js';
import { LedgerRow } from '../persistence/ledger-row.js';
import { MembershipRow } from '../persistence/membership-row.js';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';

/** Invitations to this person's verified address become memberships. An unverified address could be anybody's. */
export async function acceptInvitations(
  service: ServiceRuntime<IdentityPorts>,
  person: PersonRow,
  requestId: string,
): Promise<void> {
  const { email, emailVerified, status, id: personId } = person;
  if (email === null || !emailVerified || status === 'DISABLED') return;
  const waiting = await service.dataSource.manager.count(InvitationRow, { where: { email } });
  if (waiting === 0) return;
  const occasion = { action: 'accept-invitations', stream: personId, personId, requestId };
  await unattendedWrite(service, occasion, async (rows, publish, now) => {
    // Person and ledgers under their locks: neither is erased meanwhile.
    if (!(await rows.lock(PersonRow, { id: personId }))) return;
    const invitations = await rows.find(InvitationRow, { where: { email }, order: { ledgerId: 'ASC' } });
    for (const { ledgerId } of invitations) {
      await rows.lock(LedgerRow, { id: ledgerId });
      const invitation = await rows.lock(InvitationRow, { ledgerId, email });
      if (!invitation) continue;
      const { permission } = invitation;
      const already = await rows.findOne(MembershipRow, { ledgerId, personId });
      await rows.remove(InvitationRow, { ledgerId, email });
      if (already) continue;
      await rows.insert(MembershipRow, { ledgerId, personId, permission, since: now });
      publish(membershipChanged({ personId, permission }), ledgerId);
    }
  });
}

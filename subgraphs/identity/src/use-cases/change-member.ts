import { globalId, notFound, PERMISSIONS } from '@parfinanciero/kit';
import { membershipChanged } from '@parfinanciero/kit/events/identity';
import { z } from 'zod';
import { lastOwner } from '../domain/errors.js';
import { LedgerRepository } from '../persistence/ledger-repository.js';
import { useCase } from '../registry.js';
import { ledgerView } from '../schema/ledger.js';

/** Changes what a member may do. A ledger never loses its last owner: LAST_OWNER. */
export const changeMember = useCase({
  name: 'change-member',
  input: z.object({ ledgerId: globalId('Ledger'), userId: globalId('User'), permission: z.enum(PERMISSIONS) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'owner',
  repositories: (rows, scope) => ({ ledgers: new LedgerRepository(rows, scope) }),

  async run({ userId, permission }, { ledgers, publish, touch }) {
    const members = await ledgers.lockMembers();
    const member = members.find(({ personId }) => personId === userId.id);
    if (!member) throw notFound();
    const otherOwners = members.filter((one) => one.permission === 'owner' && one.personId !== userId.id);
    if (permission !== 'owner' && otherOwners.length === 0) throw lastOwner();
    await ledgers.setPermission(userId.id, permission);
    publish(membershipChanged({ personId: userId.id, permission }));
    touch(userId.id);
    return ledgerView(await ledgers.get());
  },
});

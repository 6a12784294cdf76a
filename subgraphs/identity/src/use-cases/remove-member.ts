import { forbidden, globalId, notFound } from '@parfinanciero/kit';
import { membershipChanged } from '@parfinanciero/kit/events/identity';
import { z } from 'zod';
import { lastOwner } from '../domain/errors.js';
import { LedgerRepository } from '../persistence/ledger-repository.js';
import { useCase } from '../registry.js';

/** Ends a membership: an owner's of anybody, anybody's own. The last owner can't leave: LAST_OWNER. */
export const removeMember = useCase({
  name: 'remove-member',
  input: z.object({ ledgerId: globalId('Ledger'), userId: globalId('User') }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ ledgers: new LedgerRepository(rows, scope) }),

  async run({ userId }, { ledgers, scope, publish, touch }) {
    if (userId.id !== scope.personId && scope.permission !== 'owner') throw forbidden();
    const members = await ledgers.lockMembers();
    if (!members.some(({ personId }) => personId === userId.id)) throw notFound();
    const left = members.filter(({ personId }) => personId !== userId.id);
    if (!left.some(({ permission }) => permission === 'owner')) throw lastOwner();
    await ledgers.removeMember(userId.id);
    publish(membershipChanged({ personId: userId.id, permission: null }));
    touch(userId.id);
    return true;
  },
});

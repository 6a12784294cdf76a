import { globalId, PERMISSIONS } from '@parfinanciero/kit';
import { z } from 'zod';
import { Email } from '../domain/names.js';
import { LedgerRepository } from '../persistence/ledger-repository.js';
import { useCase } from '../registry.js';
import { ledgerView } from '../schema/ledger.js';

/** Invites an address. The answer is the same whether or not somebody has that address. */
export const inviteMember = useCase({
  name: 'invite-member',
  input: z.object({ ledgerId: globalId('Ledger'), email: Email, permission: z.enum(PERMISSIONS) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'owner',
  repositories: (rows, scope) => ({ ledgers: new LedgerRepository(rows, scope) }),

  async run({ email, permission }, { ledgers, principal, now }) {
    await ledgers.invite(email, permission, principal.personId, now);
    return ledgerView(await ledgers.get());
  },
});

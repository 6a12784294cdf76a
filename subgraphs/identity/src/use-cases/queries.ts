import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { LedgerRepository } from '../persistence/ledger-repository.js';
import { PersonRepository } from '../persistence/person-repository.js';
import { query } from '../registry.js';
import { ledgerView } from '../schema/ledger.js';
import { userView } from '../schema/user.js';

/** The person who asks. */
export const readMe = query({
  name: 'read-me',
  input: z.object({}),
  permission: 'self',
  repositories: (rows, scope) => ({ people: new PersonRepository(rows, scope) }),
  run: async (_input, { people }) => userView(await people.self()),
});

/** One ledger that the caller has a part in. */
export const readLedger = query({
  name: 'read-ledger',
  input: z.object({ ledgerId: globalId('Ledger') }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ ledgers: new LedgerRepository(rows, scope) }),
  run: async (_input, { ledgers }) => ledgerView(await ledgers.get()),
});

/** Who has a part in a ledger, longest-standing first. */
export const readMembers = query({
  name: 'read-members',
  input: z.object({ ledgerId: globalId('Ledger') }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ ledgers: new LedgerRepository(rows, scope) }),
  run: async (_input, { ledgers }) => ledgers.members(),
});

import { globalId, notFound, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { CompanionRepository } from '../persistence/companion-repository.js';
import type { PersonRow } from '../persistence/person-row.js';
import { query } from '../registry.js';
import { accountView, companionView, userView, type User } from '../schema/user.js';

/** Whether somebody administers accounts in this request: not while they read as another. */
export const administers = ({ role, readBy }: Principal): boolean => role === 'ADMIN' && readBy === undefined;

/** A person as somebody else may see them: all of oneself, an account of an administrator's, name and picture of a companion. */
export function viewFor(principal: Principal | null, row: PersonRow): User {
  if (row.id === principal?.personId) return userView(row);
  return principal !== null && administers(principal) ? accountView(row) : companionView(row);
}

/** A person whom the caller may see: oneself, a companion, for an administrator anybody. NOT_FOUND for all others. */
export const readUser = query({
  name: 'read-user',
  input: z.object({ userId: globalId('User') }),
  permission: 'self',
  repositories: (rows) => ({ companions: new CompanionRepository(rows) }),

  async run({ userId }, { companions, principal }) {
    const known = administers(principal) || (await companions.knownAmong(principal, [userId.id])).has(userId.id);
    const row = known ? await companions.person(userId.id) : null;
    if (!row) throw notFound();
    return viewFor(principal, row);
  },
});

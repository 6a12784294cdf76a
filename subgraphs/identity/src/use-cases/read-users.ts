import { decodeOpaqueId, invalid, opaqueId } from '@parfinanciero/kit';
import { z } from 'zod';
import { PersonList } from '../persistence/person-list.js';
import { query } from '../registry.js';
import { accountView, userView } from '../schema/user.js';
import type { UserConnection } from '../schema/user-connection.js';
import { maybe } from './input-shapes.js';

/** A page begins behind a person: their id is the cursor. */
function cursorOf(after: string): string {
  const decoded = decodeOpaqueId(after);
  if (decoded?.kind !== 'User') throw invalid('after', 'not a cursor');
  return decoded.id;
}

/** People of the installation, who came last first. */
export const readUsers = query({
  name: 'read-users',
  input: z.object({
    first: maybe(z.int().min(0).max(200)),
    after: maybe(z.string().max(100)),
    search: maybe(z.string().max(200)),
    role: maybe(z.enum(['CLIENT', 'ADMIN'])),
    status: maybe(z.enum(['ACTIVE', 'DISABLED'])),
  }),
  permission: 'admin',
  repositories: (rows) => ({ people: new PersonList(rows) }),

  async run({ first = 50, after, ...filter }, { people, principal }): Promise<UserConnection> {
    const from = after === undefined ? null : cursorOf(after);
    const found = await people.page(filter, from, first + 1);
    const edges = found.slice(0, first).map((row) => ({
      cursor: opaqueId('User', row),
      node: row.id === principal.personId ? userView(row) : accountView(row),
    }));
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: found.length > first },
      totalCount: await people.count(filter),
    };
  },
});

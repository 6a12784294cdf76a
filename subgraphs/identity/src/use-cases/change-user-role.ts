import { personStatusChanged } from '@parfinanciero/kit/events/identity';
import { z } from 'zod';
import { AdministeredPerson } from '../persistence/administered-person.js';
import { useCase } from '../registry.js';
import { accountView } from '../schema/user.js';
import { UserRef } from './input-shapes.js';

/** Makes somebody an administrator, or no longer one. Not the last active one: LAST_ADMIN. */
export const changeUserRole = useCase({
  name: 'change-user-role',
  input: UserRef.extend({ role: z.enum(['CLIENT', 'ADMIN']) }),
  permission: 'admin',
  streamOf: ({ userId }) => userId.id,
  repositories: (rows, scope) => ({ person: new AdministeredPerson(rows, scope) }),

  async run({ userId, role, expectedVersion }, { person, publish, touch }) {
    const present = await person.lock(expectedVersion);
    if (present.role === role) return accountView(present);
    if (role === 'CLIENT') await person.spare(present);
    const changed = await person.change({ role });
    publish(personStatusChanged({ personId: userId.id, status: changed.status, role }));
    touch(userId.id);
    return accountView(changed);
  },
});

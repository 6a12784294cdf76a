import { personStatusChanged } from '@parfinanciero/kit/events/identity';
import { AdministeredPerson } from '../persistence/administered-person.js';
import { useCase } from '../registry.js';
import { accountView } from '../schema/user.js';
import { FOLLOW_JOB } from './firebase-follows.js';
import { UserRef } from './input-shapes.js';

/** Opens a disabled account again. Sessions from before stay closed. */
export const enableUser = useCase({
  name: 'enable-user',
  input: UserRef,
  permission: 'admin',
  streamOf: ({ userId }) => userId.id,
  repositories: (rows, scope) => ({ person: new AdministeredPerson(rows, scope) }),

  async run({ userId, expectedVersion }, { person, publish, touch, enqueue }) {
    const present = await person.lock(expectedVersion);
    if (present.status === 'ACTIVE') return accountView(present);
    const changed = await person.change({ status: 'ACTIVE' });
    publish(personStatusChanged({ personId: userId.id, status: 'ACTIVE', role: changed.role }));
    await enqueue(FOLLOW_JOB, { personId: userId.id });
    touch(userId.id);
    return accountView(changed);
  },
});

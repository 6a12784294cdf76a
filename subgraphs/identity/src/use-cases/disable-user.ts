import { personStatusChanged, sessionsRevoked } from '@parfinanciero/kit/events/identity';
import { AdministeredPerson } from '../persistence/administered-person.js';
import { useCase } from '../registry.js';
import { accountView } from '../schema/user.js';
import { FOLLOW_JOB } from './firebase-follows.js';
import { UserRef } from './input-shapes.js';
import { nextSecond } from './revoke-sessions.js';

/** Closes an account and every session of it at once; Firebase follows. Not the last active administrator's: LAST_ADMIN. */
export const disableUser = useCase({
  name: 'disable-user',
  input: UserRef,
  permission: 'admin',
  streamOf: ({ userId }) => userId.id,
  repositories: (rows, scope) => ({ person: new AdministeredPerson(rows, scope) }),

  async run({ userId, expectedVersion }, { person, publish, touch, enqueue, now }) {
    const present = await person.lock(expectedVersion);
    if (present.status === 'DISABLED') return accountView(present);
    await person.spare(present);
    const validSince = nextSecond(now);
    const changed = await person.change({ status: 'DISABLED', sessionsValidSince: validSince });
    publish(personStatusChanged({ personId: userId.id, status: 'DISABLED', role: changed.role }));
    publish(sessionsRevoked({ personId: userId.id, validSince }));
    await enqueue(FOLLOW_JOB, { personId: userId.id });
    touch(userId.id);
    return accountView(changed);
  },
});

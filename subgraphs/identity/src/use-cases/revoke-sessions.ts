import { sessionsRevoked } from '@parfinanciero/kit/events/identity';
import { z } from 'zod';
import { PersonRepository } from '../persistence/person-repository.js';
import { useCase } from '../registry.js';

/** Signs the person out everywhere. Sockets that are open close within seconds: routers follow the event. */
export const revokeSessions = useCase({
  name: 'revoke-sessions',
  input: z.object({}),
  permission: 'self',
  repositories: (rows, scope) => ({ people: new PersonRepository(rows, scope) }),

  async run(_input, { people, ports, now, publish, touch, principal }) {
    // The next whole second: a sign-in carries whole seconds, and none before this moment may survive.
    const validSince = Math.floor(now.getTime() / 1000) + 1;
    const person = await people.changeSelf({ sessionsValidSince: validSince });
    await ports.firebase.revokeSessions(person.firebaseUid);
    publish(sessionsRevoked({ personId: principal.personId, validSince }));
    touch(principal.personId);
    return true;
  },
});

import { sessionsRevoked } from '@parfinanciero/kit/events/identity';
import { z } from 'zod';
import { PersonRepository } from '../persistence/person-repository.js';
import { useCase } from '../registry.js';

/** Unix seconds from which sign-ins count: they carry whole seconds, and none before this moment may survive. */
export const nextSecond = (now: Date): number => Math.floor(now.getTime() / 1000) + 1;

/** Signs the person out everywhere. Sockets that are open close within seconds: routers follow the event. */
export const revokeSessions = useCase({
  name: 'revoke-sessions',
  input: z.object({}),
  permission: 'self',
  repositories: (rows, scope) => ({ people: new PersonRepository(rows, scope) }),

  async run(_input, { people, ports, now, publish, touch, principal }) {
    const validSince = nextSecond(now);
    const person = await people.changeSelf({ sessionsValidSince: validSince });
    await ports.firebase.revokeSessions(person.firebaseUid);
    publish(sessionsRevoked({ personId: principal.personId, validSince }));
    touch(principal.personId);
    return true;
  },
});

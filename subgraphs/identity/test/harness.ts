import { createLogger, inProcessBus, type EventEnvelope } from '@parfinanciero/kit';
import { testDatabase, testPerson, type TestDatabase, type TestPerson } from '@parfinanciero/kit/testing';
import { createIdentitySubgraph, identityMigrations, type IdentitySubgraph } from '../src/index.js';

export interface IdentityHarness {
  readonly identity: IdentitySubgraph;
  readonly database: TestDatabase;
  /** Firebase uids whose sessions were ended there. */
  readonly revoked: string[];
  readonly events: EventEnvelope[];
  /** Somebody who signs in for the first time, or again. */
  arrives(name: string, options?: { emailVerified?: boolean }): Promise<TestPerson>;
  stop(): Promise<void>;
}

export async function startIdentity(): Promise<IdentityHarness> {
  const database = await testDatabase(identityMigrations);
  const bus = inProcessBus();
  const revoked: string[] = [];
  const events: EventEnvelope[] = [];
  await bus.subscribe('identity', (list) => events.push(...list));
  const identity = await createIdentitySubgraph({
    databaseUrl: database.url,
    bus,
    logger: createLogger('silent'),
    clock: () => new Date(),
    firebase: {
      revokeSessions: (uid) => Promise.resolve(void revoked.push(uid)),
      setUserIdClaim: () => Promise.resolve(),
    },
  });
  return {
    identity,
    database,
    revoked,
    events,
    async arrives(name, { emailVerified = true } = {}) {
      const person = {
        firebaseUid: `uid-${name}`,
        email: `${name}@Example.org`,
        emailVerified,
        name,
        picture: null,
        provider: 'password',
      };
      const { principal } = await identity.principalOf(person, 'test');
      return { ...testPerson(principal.ledgers, principal.personId), principal };
    },
    async stop() {
      await identity.stop();
      await database.drop();
    },
  };
}

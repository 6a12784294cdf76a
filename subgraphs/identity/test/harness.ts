import { createLogger, inProcessBus, type EventEnvelope } from '@parfinanciero/kit';
import { testDatabase, testPerson, type TestDatabase, type TestPerson } from '@parfinanciero/kit/testing';
import { emailTaken } from '../src/domain/errors.js';
import { createIdentitySubgraph, identityMigrations, type IdentitySubgraph } from '../src/index.js';

export interface IdentityHarness {
  readonly identity: IdentitySubgraph;
  readonly database: TestDatabase;
  /** Firebase uids whose sessions were ended there. */
  readonly revoked: string[];
  /** Firebase uids whose accounts are closed (true) or open again. */
  readonly disabled: ReadonlyMap<string, boolean>;
  /** Firebase uids whose accounts were deleted. */
  readonly deleted: readonly string[];
  /** Whether Firebase answers. */
  firebaseIs(state: 'up' | 'down'): void;
  readonly events: EventEnvelope[];
  /** Somebody who signs in for the first time, or again. */
  arrives(name: string, options?: { emailVerified?: boolean }): Promise<TestPerson>;
  stop(): Promise<void>;
}

export async function startIdentity(): Promise<IdentityHarness> {
  const database = await testDatabase(identityMigrations);
  const bus = inProcessBus();
  const revoked: string[] = [];
  const accounts = new Set<string>();
  const disabled = new Map<string, boolean>();
  const deleted: string[] = [];
  let down = false;
  const answer = <T>(value: T): Promise<T> =>
    down ? Promise.reject(new Error('Firebase is away')) : Promise.resolve(value);
  const events: EventEnvelope[] = [];
  await bus.subscribe('identity', (list) => events.push(...list));
  const identity = await createIdentitySubgraph({
    databaseUrl: database.url,
    bus,
    logger: createLogger('silent'),
    clock: () => new Date(),
    erasers: [],
    firebase: {
      revokeSessions: (uid) => Promise.resolve(void revoked.push(uid)),
      setUserIdClaim: () => Promise.resolve(),
      createAccount(email) {
        if (accounts.has(email)) return Promise.reject(emailTaken());
        accounts.add(email);
        return Promise.resolve(`uid-${email}`);
      },
      setDisabled: (uid, closed) => answer(undefined).then(() => void disabled.set(uid, closed)),
      deleteAccount: (uid) => answer(undefined).then(() => void deleted.push(uid)),
    },
  });
  return {
    identity,
    database,
    revoked,
    disabled,
    deleted,
    firebaseIs: (state) => void (down = state === 'down'),
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
      const base = testPerson(principal.ledgers, principal.personId);
      return { principal, request: (options) => ({ ...base.request(options), principal }) };
    },
    async stop() {
      await identity.stop();
      await database.drop();
    },
  };
}

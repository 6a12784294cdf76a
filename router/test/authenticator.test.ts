import { AppError, uuidV7, type LedgerPermission, type Principal } from '@parfinanciero/kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { authenticator, type Authenticator } from '../src/auth/authenticator.js';
import type { KnownPerson, VerifiedPerson } from '../src/auth/identity-door.js';
import type { VerifiedToken } from '../src/auth/verified-token.js';

const START = Date.parse('2026-11-23T12:00:00Z');
const ledgerId = uuidV7();
const personId = uuidV7();

const principalWith = (permission: LedgerPermission, status: Principal['status'] = 'ACTIVE'): Principal => ({
  personId,
  role: 'CLIENT',
  status,
  ledgers: [{ id: ledgerId, permission }],
});

/** Identity and Firebase as the router sees them, with what they were asked. */
class Surroundings {
  at = START;
  asked = 0;
  verified = 0;
  known: KnownPerson = { principal: principalWith('owner'), legacyId: 7, sessionsValidSince: 0 };
  claims: Partial<VerifiedToken> = {};
  /** Set = answers wait for it. */
  gate: Promise<void> | null = null;
  missing: [string, number][] = [];
  readonly auth: Authenticator = authenticator({
    clock: () => new Date(this.at),
    onMissingClaim: (uid, id) => this.missing.push([uid, id]),
    verifier: {
      verify: (token): Promise<VerifiedToken> => {
        this.verified += 1;
        const person: VerifiedPerson = {
          firebaseUid: token,
          email: 'ana@example.org',
          emailVerified: true,
          name: null,
          picture: null,
          provider: 'password',
        };
        const seconds = START / 1000;
        return Promise.resolve({
          person,
          expiresAt: seconds + 3_600,
          signedInAt: seconds - 60,
          userId: 7,
          ...this.claims,
        });
      },
    },
    identity: {
      principalOf: async () => {
        this.asked += 1;
        const answer = this.known;
        await this.gate;
        return answer;
      },
    },
  });

  permission = async (token = 'a.b.c'): Promise<string | undefined> =>
    (await this.auth.authenticate(`Bearer ${token}`, 'request'))?.principal.ledgers[0]?.permission;

  refusal = async (authorization: string): Promise<string> =>
    this.auth.authenticate(authorization, 'request').then(
      () => 'let in',
      (error: unknown) => (error instanceof AppError ? `${error.code} ${error.status}` : String(error)),
    );
}

let world: Surroundings;
beforeEach(() => {
  world = new Surroundings();
});

describe('who is asking', () => {
  it('is asked of Firebase and of identity once in a minute, and again after it', async () => {
    await world.permission();
    world.at += 59_000;
    await world.permission();
    expect([world.verified, world.asked]).toEqual([1, 1]);

    world.at += 2_000;
    await world.permission();
    expect([world.verified, world.asked]).toEqual([2, 2]);
  });

  it('is asked once for many requests that come at the same moment', async () => {
    await world.permission();
    world.at += 61_000;
    await Promise.all([1, 2, 3, 4].map(() => world.permission()));
    expect(world.asked).toBe(2);
  });

  it('is asked again at once after their rights changed', async () => {
    expect(await world.permission()).toBe('owner');
    world.known = { ...world.known, principal: principalWith('viewer') };
    expect(await world.permission()).toBe('owner');

    world.auth.forget(personId);

    expect(await world.permission()).toBe('viewer');
  });

  it('is not remembered by an answer that was under way while the rights changed', async () => {
    let open = (): void => undefined;
    world.gate = new Promise((resolve) => (open = resolve));
    const early = world.permission();
    await new Promise((resolve) => setImmediate(resolve));
    world.known = { ...world.known, principal: principalWith('viewer') };
    world.auth.forget(personId);
    open();
    world.gate = null;
    await early;

    expect(await world.permission()).toBe('viewer');
  });

  it('is not remembered where identity failed', async () => {
    world.gate = Promise.reject(new Error('identity is away'));
    world.gate.catch(() => undefined);
    await expect(world.permission()).rejects.toThrow('identity is away');
    world.gate = null;
    expect(await world.permission()).toBe('owner');
  });

  it('is asked again when the token says something else of the address', async () => {
    await world.permission('one.of.them');
    world.claims = {
      person: {
        firebaseUid: 'one.of.them',
        email: 'new@example.org',
        emailVerified: false,
        name: null,
        picture: null,
        provider: 'password',
      },
    };
    await world.permission('another.of.them');
    expect(world.asked).toBe(2);
  });
});

describe('a good token of somebody', () => {
  it('whose sessions were closed after they signed in is refused', async () => {
    world.known = { ...world.known, sessionsValidSince: START / 1000 - 59 };
    expect(await world.refusal('Bearer a.b.c')).toBe('TOKEN_REVOKED 401');
    world.known = { ...world.known, sessionsValidSince: START / 1000 - 60 };
    world.auth.forget(personId);
    expect(await world.refusal('Bearer a.b.d')).toBe('let in');
  });

  it('whose account is disabled is refused', async () => {
    world.known = { ...world.known, principal: principalWith('owner', 'DISABLED') };
    expect(await world.refusal('Bearer a.b.c')).toBe('PERSON_DISABLED 403');
  });

  it('is refused from its last second on, remembered or not', async () => {
    world.claims = { expiresAt: START / 1000 + 30 };
    expect(await world.refusal('Bearer a.b.c')).toBe('let in');
    world.at += 30_000;
    expect(await world.refusal('Bearer a.b.c')).toBe('TOKEN_EXPIRED 401');
  });

  it('without the numeric id that old clients read is reported once', async () => {
    world.claims = { userId: null };
    await world.permission();
    await world.permission();
    expect(world.missing).toEqual([['a.b.c', 7]]);
  });
});

describe('the header', () => {
  it('that is absent or empty is nobody', async () => {
    expect(await world.auth.authenticate(null, 'request')).toBeNull();
    expect(await world.auth.authenticate('   ', 'request')).toBeNull();
  });

  it.each([
    'a.b.c',
    'Bearer',
    'Bearer ',
    'Bearer a.b',
    'Bearer a.b.c d',
    'bearer a.b.c',
    'Basic YTpi',
    'Bearer a.b.c.d',
    'Bearer a.b.c\nX: y',
    `Bearer ${'a'.repeat(9_000)}.b.c`,
    'Principal a.b.c',
  ])('%j is refused before anybody is asked', async (header) => {
    expect(await world.refusal(header)).toBe('UNAUTHENTICATED 401');
    expect([world.verified, world.asked]).toEqual([0, 0]);
  });
});

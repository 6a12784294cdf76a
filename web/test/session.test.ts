import { FirebaseError } from 'firebase/app';
import { describe, expect, it } from 'vitest';
import { returnAddress, signInAddress } from '../src/app/return-address';
import type { FirebaseSession, SignedInPerson } from '../src/session/firebase-session';
import { Session } from '../src/session/session';
import { signInProblem } from '../src/session/sign-in-problem';

const ana: SignedInPerson = { personKey: 'ana', email: 'ana@example.org', emailVerified: true };

/** A Firebase whose tokens can be lost. */
function fakeFirebase() {
  let tell: (person: SignedInPerson | null) => void = () => undefined;
  const state = { tokens: ['t1'], lost: false };
  const nothing = () => Promise.resolve();
  const firebase: FirebaseSession = {
    follow: (listener) => {
      tell = listener;
    },
    token: () => (state.lost ? Promise.reject(new Error('lost')) : Promise.resolve(state.tokens.at(-1) ?? null)),
    isSessionLost: (error) => error instanceof Error && error.message === 'lost',
    signIn: nothing,
    register: nothing,
    signInWith: nothing,
    sendReset: nothing,
    sendVerification: nothing,
    reload: () => Promise.resolve(true),
    signOut: () => {
      tell(null);
      return Promise.resolve();
    },
  };
  return { firebase, state, tell: (person: SignedInPerson | null) => tell(person) };
}

describe('the session', () => {
  it('waits through an expired session and goes on when the person is back', async () => {
    const { firebase, state, tell } = fakeFirebase();
    const session = new Session(() => Promise.resolve(firebase));
    await session.start();
    tell(ana);
    state.lost = true;
    const waiting = session.token();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(session.snapshot()).toEqual({
      status: 'expired',
      personKey: 'ana',
      email: 'ana@example.org',
      disabled: false,
    });
    state.lost = false;
    state.tokens.push('t2');
    tell(ana);
    expect(await waiting).toBe('t2');
    expect(session.snapshot().status).toBe('in');
  });

  it('keeps the page when another tab signs out, and leaves it when this one does', async () => {
    const { firebase, tell } = fakeFirebase();
    const session = new Session(() => Promise.resolve(firebase));
    await session.start();
    tell(ana);
    tell(null);
    expect(session.snapshot().status).toBe('expired');
    await session.signOut();
    expect(session.snapshot()).toEqual({ status: 'out' });
  });

  it('tries to load again after a load that failed', async () => {
    const { firebase } = fakeFirebase();
    let loads = 0;
    const session = new Session(() =>
      loads++ === 0 ? Promise.reject(new TypeError('offline')) : Promise.resolve(firebase),
    );
    await expect(session.start()).rejects.toThrow('offline');
    await expect(session.start()).resolves.toBe(firebase);
  });
});

describe('what may be said of a failed sign-in', () => {
  it('does not tell whether the address is known', () => {
    const said = ['auth/user-not-found', 'auth/wrong-password', 'auth/invalid-credential'].map((code) =>
      signInProblem(new FirebaseError(code, '')),
    );
    expect(new Set(said)).toEqual(new Set(['credentials']));
  });
  it('is careful with what it has never heard of', () => {
    expect(signInProblem(new FirebaseError('auth/brand-new', ''))).toBe('unknown');
    expect(signInProblem('?')).toBe('unknown');
  });
});

describe('the way back after signing in', () => {
  it('leads to where the person was going', () => {
    const address = signInAddress({ pathname: '/movimientos', search: '?flujo=INCOME' });
    expect(returnAddress(address.slice('/ingresar'.length))).toBe('/movimientos?flujo=INCOME');
  });
  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/ingresar?volver=/x', ''])(
    'never leads to %s',
    (place) => {
      expect(returnAddress(`?volver=${encodeURIComponent(place)}`)).toBe('/panel');
    },
  );
});

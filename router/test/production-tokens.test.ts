import { createPublicKey } from 'node:crypto';
import { AppError } from '@parfinanciero/kit';
import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firebaseVerifier } from '../src/auth/firebase-verifier.js';
import type { TokenVerifier } from '../src/auth/verified-token.js';
import { ownGoogle, type OwnGoogle } from './google/own-google.js';
import { selfSigned } from './google/self-signed.js';
import { goodClaims, hmacWith, PROJECT, token, without } from './google/tokens.js';

const key = selfSigned('key-1');
const stranger = selfSigned('key-1');
const now = (): number => Math.floor(Date.now() / 1000);

let google: OwnGoogle;
let app: App;
let verifier: TokenVerifier;

beforeAll(async () => {
  // With this set firebase-admin would take tokens that nobody signed.
  delete process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  google = await ownGoogle([key]);
  const credential = { getAccessToken: () => Promise.resolve({ access_token: 'of-the-test', expires_in: 3_600 }) };
  app = initializeApp({ projectId: PROJECT, credential, httpAgent: google.agent }, 'production-tokens');
  verifier = firebaseVerifier(getAuth(app), () => new Date());
  google.accounts.set('ana', { localId: 'ana', validSince: String(now() - 3_600) });
});
afterEach(() => {
  google.down = false;
});
afterAll(async () => {
  await deleteApp(app);
  await google.stop();
});

/** The code and status that a token is refused with, or who it is good for. */
const outcome = async (text: string): Promise<string> =>
  verifier.verify(text).then(
    ({ person }) => `good for ${person.firebaseUid}`,
    (error: unknown) => (error instanceof AppError ? `${error.code} ${error.status}` : `unexpected: ${String(error)}`),
  );

describe('a token as production gets it', () => {
  it('says who it is for, when it was issued to and until when', async () => {
    const claims: Record<string, unknown> = { ...goodClaims('ana'), userId: 42 };

    const verified = await verifier.verify(token(key, claims));

    expect(verified).toEqual({
      expiresAt: claims['exp'],
      signedInAt: claims['auth_time'],
      userId: 42,
      person: {
        firebaseUid: 'ana',
        email: 'ana@example.org',
        emailVerified: true,
        name: 'Ana',
        picture: null,
        provider: 'password',
      },
    });
    expect(google.asked.some((path) => path.includes('accounts:lookup'))).toBe(true);
  });

  it.each([
    ['its time is over', () => token(key, { ...goodClaims('ana'), exp: now() - 10 }), 'TOKEN_EXPIRED 401'],
    [
      'it was issued in the future',
      () => token(key, { ...goodClaims('ana'), iat: now() + 600 }),
      'UNAUTHENTICATED 401',
    ],
    [
      'its bearer signed in in the future',
      () => token(key, { ...goodClaims('ana'), auth_time: now() + 600 }),
      'UNAUTHENTICATED 401',
    ],
    ['it never ends', () => token(key, without(goodClaims('ana'), 'exp')), 'UNAUTHENTICATED 401'],
    ['it ends at no number', () => token(key, { ...goodClaims('ana'), exp: '9999999999' }), 'UNAUTHENTICATED 401'],
    [
      'it does not say when its bearer signed in',
      () => token(key, without(goodClaims('ana'), 'auth_time')),
      'UNAUTHENTICATED 401',
    ],
    [
      'nobody signed it',
      () => token(key, goodClaims('ana'), { header: { alg: 'none' }, sign: () => '' }),
      'UNAUTHENTICATED 401',
    ],
    [
      'nobody signed it, and it says whose key it is not signed with',
      () => `${token(key, goodClaims('ana'), { header: { alg: 'None' }, sign: () => '' })}x`,
      'UNAUTHENTICATED 401',
    ],
    [
      'it is signed with the certificate as if that were a secret',
      () => token(key, goodClaims('ana'), { header: { alg: 'HS256' }, sign: hmacWith(key.certificate) }),
      'UNAUTHENTICATED 401',
    ],
    [
      'it is signed with the public key as if that were a secret',
      () => {
        const publicKey = createPublicKey(key.certificate).export({ type: 'spki', format: 'pem' }).toString();
        return token(key, goodClaims('ana'), { header: { alg: 'HS256' }, sign: hmacWith(publicKey) });
      },
      'UNAUTHENTICATED 401',
    ],
    [
      'it is for another project',
      () => token(key, { ...goodClaims('ana'), aud: 'another-project' }),
      'UNAUTHENTICATED 401',
    ],
    [
      'it is from another issuer',
      () => token(key, { ...goodClaims('ana'), iss: 'https://securetoken.google.com/another-project' }),
      'UNAUTHENTICATED 401',
    ],
    ['its key is unknown', () => token(key, goodClaims('ana'), { header: { kid: 'key-2' } }), 'UNAUTHENTICATED 401'],
    ['it names no key', () => token(key, goodClaims('ana'), { header: { kid: undefined } }), 'UNAUTHENTICATED 401'],
    ['another key signed it under the same name', () => token(stranger, goodClaims('ana')), 'UNAUTHENTICATED 401'],
    [
      'its content was changed',
      () =>
        token(key, goodClaims('ana')).replace(
          /\.[^.]+\./u,
          `.${Buffer.from(JSON.stringify(goodClaims('root'))).toString('base64url')}.`,
        ),
      'UNAUTHENTICATED 401',
    ],
    ['it is for nobody', () => token(key, { ...goodClaims('ana'), sub: '' }), 'UNAUTHENTICATED 401'],
    ['it is for a number', () => token(key, { ...goodClaims('ana'), sub: 7 }), 'UNAUTHENTICATED 401'],
    [
      'it is for a name longer than any',
      () => token(key, { ...goodClaims('ana'), sub: 'a'.repeat(129) }),
      'UNAUTHENTICATED 401',
    ],
    ['it is no token', () => 'a.b.c', 'UNAUTHENTICATED 401'],
    ['its bearer has no account', () => token(key, goodClaims('nobody')), 'TOKEN_REVOKED 401'],
  ])('is refused when %s', async (_when, make, expected) => {
    expect(await outcome(make())).toBe(expected);
  });

  it('is refused once its bearer closed their sessions', async () => {
    google.accounts.set('ben', { localId: 'ben', validSince: String(now() - 60) });
    expect(await outcome(token(key, goodClaims('ben')))).toBe('TOKEN_REVOKED 401');
  });

  it('is refused while its bearer’s account is disabled', async () => {
    google.accounts.set('eva', { localId: 'eva', disabled: true });
    expect(await outcome(token(key, goodClaims('eva')))).toBe('PERSON_DISABLED 403');
  });

  it('is nobody’s fault while Google does not answer: unavailable, so that nobody is signed out by it', async () => {
    google.down = true;
    expect(await outcome(token(key, goodClaims('ana')))).toBe('UNAVAILABLE 503');
  });
});

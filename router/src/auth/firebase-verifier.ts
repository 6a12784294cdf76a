import { personDisabled, tokenExpired, tokenRevoked, unauthenticated, unavailable } from '@parfinanciero/kit';
import type { Auth, DecodedIdToken } from 'firebase-admin/auth';
import type { TokenVerifier, VerifiedToken } from './verified-token.js';

/** Seconds that a clock elsewhere may be ahead of ours. */
const SKEW = 5;

const REVOKED = new Set(['auth/id-token-revoked', 'auth/user-not-found']);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Google did not answer: for its keys (which comes as an error of the token), or for the account. */
const isUnreachable = (error: unknown): boolean =>
  /(network|internal)-(error|timeout)$/u.test(codeOf(error)) ||
  (error instanceof Error && /^Error (while making request|fetching public keys)/u.test(error.message));

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** firebase-admin takes a token without `exp`, and with `iat` or `auth_time` in the future. We don't. */
function checkTimes(token: DecodedIdToken, nowSeconds: number): void {
  const times = [token.exp, token.iat, token.auth_time];
  if (!times.every((time) => Number.isSafeInteger(time) && time > 0)) throw unauthenticated();
  if (token.exp <= nowSeconds) throw tokenExpired();
  if (token.iat > nowSeconds + SKEW || token.auth_time > nowSeconds + SKEW) throw unauthenticated();
}

/**
 * Verifies Firebase ID tokens: signature, audience, issuer, revocation by firebase-admin, times by ourselves.
 * @param clock the present instant; its seconds are compared with the token's
 */
export function firebaseVerifier(auth: Auth, clock: () => Date): TokenVerifier {
  return {
    async verify(token): Promise<VerifiedToken> {
      const decoded = await auth.verifyIdToken(token, true).catch((error: unknown) => {
        const code = codeOf(error);
        if (code === 'auth/id-token-expired') throw tokenExpired();
        if (REVOKED.has(code)) throw tokenRevoked();
        if (code === 'auth/user-disabled') throw personDisabled();
        throw isUnreachable(error) ? unavailable() : unauthenticated();
      });
      checkTimes(decoded, clock().getTime() / 1000);
      const claim: unknown = decoded['userId'];
      return {
        expiresAt: decoded.exp,
        signedInAt: decoded.auth_time,
        userId: typeof claim === 'number' ? claim : null,
        person: {
          firebaseUid: decoded.uid,
          email: text(decoded.email),
          emailVerified: decoded.email_verified === true,
          name: text(decoded['name']),
          picture: text(decoded.picture),
          provider: decoded.firebase.sign_in_provider,
        },
      };
    },
  };
}

import { createHmac, createSign } from 'node:crypto';
import type { SigningKey } from './self-signed.js';

export const PROJECT = 'parfinanciero-test';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims of a good token of somebody who signed in ten minutes ago. */
export const goodClaims = (uid: string, now = Math.floor(Date.now() / 1000)): Record<string, unknown> => ({
  iss: `https://securetoken.google.com/${PROJECT}`,
  aud: PROJECT,
  sub: uid,
  user_id: uid,
  auth_time: now - 600,
  iat: now - 60,
  exp: now + 3_540,
  email: 'ana@example.org',
  email_verified: true,
  name: 'Ana',
  firebase: { sign_in_provider: 'password', identities: {} },
});

export interface Forgery {
  readonly header?: Record<string, unknown>;
  /** How the signature is made; by the key, where nothing else is said. */
  readonly sign?: (input: string) => string;
}

/** A token as Google would issue it, or nearly. */
export function token(key: SigningKey, claims: Record<string, unknown>, { header = {}, sign }: Forgery = {}): string {
  const input = `${encoded({ alg: 'RS256', kid: key.kid, typ: 'JWT', ...header })}.${encoded(claims)}`;
  const signed = sign ?? ((text: string) => createSign('sha256').update(text).sign(key.privateKey, 'base64url'));
  return `${input}.${signed(input)}`;
}

/** Signs with a text that everybody knows, as if it were a shared secret. */
export const hmacWith =
  (secret: string) =>
  (input: string): string =>
    createHmac('sha256', secret).update(input).digest('base64url');

export const without = (claims: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

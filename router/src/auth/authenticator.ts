import { createHash } from 'node:crypto';
import { personDisabled, tokenExpired, tokenRevoked, unauthenticated, type Principal } from '@parfinanciero/kit';
import { LRUCache } from 'lru-cache';
import type { IdentityDoor, KnownPerson } from './identity-door.js';
import type { TokenVerifier, VerifiedToken } from './verified-token.js';

/** A caller whose token is good. */
export interface Session {
  readonly principal: Principal;
  /** Unix seconds. */
  readonly expiresAt: number;
}

export interface Authenticator {
  /**
   * @param authorization the header as it came; null = nobody said who they are
   * @returns null for an anonymous request
   * @throws UNAUTHENTICATED, TOKEN_EXPIRED, TOKEN_REVOKED, PERSON_DISABLED: a token that is present but bad is always refused
   */
  authenticate(authorization: string | null, requestId: string): Promise<Session | null>;
  /** Somebody's rights changed: ask identity again the next time. */
  forget(personId: string): void;
}

export interface AuthenticatorOptions {
  readonly verifier: TokenVerifier;
  readonly identity: IdentityDoor;
  readonly clock: () => Date;
  /** Told of people whose token lacks the numeric id that older clients read. */
  readonly onMissingClaim?: (firebaseUid: string, legacyId: number) => void;
}

/** How long a verified token and a principal are remembered, at most. A remembered token is not checked for revocation. */
const REMEMBER_MS = 60_000;
const MAX_TOKEN = 8_192;

/** Turns a bearer token into a principal, remembering for at most a minute. */
export function authenticator({ verifier, identity, clock, onMissingClaim }: AuthenticatorOptions): Authenticator {
  // Ages are counted by the clock that tokens are judged by. A cache takes the instant 0 for "never".
  const ages = { ttl: REMEMBER_MS, ttlResolution: 0, perf: { now: () => clock().getTime() } };
  const tokens = new LRUCache<string, VerifiedToken>({ max: 50_000, ...ages });
  const people = new LRUCache<string, Promise<KnownPerson>>({ max: 50_000, ...ages });
  const uidOf = new LRUCache<string, string>({ max: 50_000 });
  const claimed = new LRUCache<string, true>({ max: 50_000 });
  /** Rises with everything forgotten: an answer that was under way then may be older than the change, and is not kept. */
  let forgotten = 0;

  const verified = async (token: string): Promise<VerifiedToken> => {
    const key = createHash('sha256').update(token).digest('base64');
    const known = tokens.get(key);
    if (known) return known;
    const asOf = forgotten;
    const fresh = await verifier.verify(token);
    if (asOf === forgotten) tokens.set(key, fresh);
    return fresh;
  };

  const personOf = (token: VerifiedToken, requestId: string): Promise<KnownPerson> => {
    const uid = token.person.firebaseUid;
    // What the token says of the address can change without a new person: it is part of what is remembered.
    const key = `${uid} ${token.person.email ?? ''} ${token.person.emailVerified}`;
    const known = people.get(key);
    if (known) return known;
    const asOf = forgotten;
    const asked = identity.principalOf(token.person, requestId);
    people.set(key, asked);
    const drop = (): void => void (people.peek(key) === asked && people.delete(key));
    asked.then(({ principal }) => {
      uidOf.set(principal.personId, key);
      if (asOf !== forgotten) drop();
    }, drop);
    return asked;
  };

  return {
    async authenticate(authorization, requestId) {
      if (authorization === null || authorization.trim() === '') return null;
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/u.exec(authorization)?.[1];
      if (token === undefined || token.length > MAX_TOKEN) throw unauthenticated();
      const good = await verified(token);
      if (good.expiresAt <= clock().getTime() / 1000) throw tokenExpired();
      const person = await personOf(good, requestId);
      if (good.signedInAt < person.sessionsValidSince) throw tokenRevoked();
      if (person.principal.status === 'DISABLED') throw personDisabled();
      if (good.userId !== person.legacyId && !claimed.has(good.person.firebaseUid)) {
        claimed.set(good.person.firebaseUid, true);
        onMissingClaim?.(good.person.firebaseUid, person.legacyId);
      }
      return { principal: person.principal, expiresAt: good.expiresAt };
    },
    forget(personId) {
      forgotten += 1;
      const key = uidOf.get(personId);
      if (key !== undefined) people.delete(key);
      // Tokens are few to verify again, and which are whose is not kept.
      tokens.clear();
    },
  };
}

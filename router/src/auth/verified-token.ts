import type { VerifiedPerson } from './identity-door.js';

/** What is known of a Firebase ID token once it has been verified. Times are Unix seconds. */
export interface VerifiedToken {
  readonly person: VerifiedPerson;
  readonly expiresAt: number;
  readonly signedInAt: number;
  /** The numeric claim that clients of the first generation read; absent until it has been set. */
  readonly userId: number | null;
}

export interface TokenVerifier {
  /** @throws UNAUTHENTICATED, TOKEN_EXPIRED, TOKEN_REVOKED */
  verify(token: string): Promise<VerifiedToken>;
}

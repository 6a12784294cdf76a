import type { Principal } from '@parfinanciero/kit';

/** What a verified Firebase token says of its bearer. */
export interface VerifiedPerson {
  readonly firebaseUid: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
  readonly picture: string | null;
  readonly provider: string;
}

export interface KnownPerson {
  readonly principal: Principal;
  readonly legacyId: number;
  readonly sessionsValidSince: number;
}

/** What the router asks of identity by an internal call: in this process, or signed over HTTP. */
export interface IdentityDoor {
  principalOf(person: VerifiedPerson, requestId: string): Promise<KnownPerson>;
}

/** What identity asks of Firebase. */
export interface FirebaseAccounts {
  /** Ends every session of a sign-in account: its refresh tokens stop working. */
  revokeSessions(firebaseUid: string): Promise<void>;
  /** Puts the numeric id into future tokens, for the clients of the first generation. */
  setUserIdClaim(firebaseUid: string, legacyId: number): Promise<void>;
}

export interface IdentityPorts {
  readonly firebase: FirebaseAccounts;
}

/** What identity asks of Firebase. */
export interface FirebaseAccounts {
  /** Ends every session of a sign-in account: its refresh tokens stop working. */
  revokeSessions(firebaseUid: string): Promise<void>;
  /** Puts the numeric id into future tokens, for the clients of the first generation. */
  setUserIdClaim(firebaseUid: string, legacyId: number): Promise<void>;
  /**
   * An account that nobody knows the password of, its address not verified: its person sets one by a letter.
   * @returns its uid @throws EMAIL_TAKEN
   */
  createAccount(email: string, name: string | null): Promise<string>;
  /** Closes or opens the way in, and ends every session when closed. Nothing happens where the account is gone. */
  setDisabled(firebaseUid: string, disabled: boolean): Promise<void>;
  /** Nothing happens where the account is gone. */
  deleteAccount(firebaseUid: string): Promise<void>;
}

export interface IdentityPorts {
  readonly firebase: FirebaseAccounts;
  /** Who answers an erasure beside identity. */
  readonly erasers: readonly string[];
}

import { randomBytes } from 'node:crypto';
import type { Auth } from 'firebase-admin/auth';
import { emailTaken } from './domain/errors.js';
import type { FirebaseAccounts } from './ports.js';

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** What is gone needs nothing done to it. */
const unlessGone = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    if (codeOf(error) !== 'auth/user-not-found') throw error;
  });
};

/** Firebase's accounts, in production and in the emulator alike. */
export const firebaseAccounts = (auth: Auth): FirebaseAccounts => ({
  revokeSessions: (uid) => auth.revokeRefreshTokens(uid),
  async setUserIdClaim(uid, legacyId) {
    const user = await auth.getUser(uid);
    await auth.setCustomUserClaims(uid, { ...user.customClaims, userId: legacyId });
  },
  async createAccount(email, name) {
    // A password that nobody has seen: without one there would be no password to reset.
    const password = randomBytes(32).toString('base64url');
    const wanted = { email, password, emailVerified: false, ...(name !== null && { displayName: name }) };
    const made = await auth.createUser(wanted).catch((error: unknown) => {
      throw codeOf(error) === 'auth/email-already-exists' ? emailTaken() : error;
    });
    return made.uid;
  },
  async setDisabled(uid, disabled) {
    await unlessGone(auth.updateUser(uid, { disabled }));
    if (disabled) await unlessGone(auth.revokeRefreshTokens(uid));
  },
  deleteAccount: (uid) => unlessGone(auth.deleteUser(uid)),
});

import type { Auth } from 'firebase-admin/auth';
import type { FirebaseAccounts } from './ports.js';

/** Firebase's accounts, in production and in the emulator alike. */
export const firebaseAccounts = (auth: Auth): FirebaseAccounts => ({
  revokeSessions: (uid) => auth.revokeRefreshTokens(uid),
  async setUserIdClaim(uid, legacyId) {
    const user = await auth.getUser(uid);
    await auth.setCustomUserClaims(uid, { ...user.customClaims, userId: legacyId });
  },
});

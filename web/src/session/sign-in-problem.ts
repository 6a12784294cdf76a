/** What can be said about a failed sign-in without telling whether the address is known. */
export type SignInProblem =
  | 'credentials'
  | 'weakPassword'
  | 'emailShape'
  | 'tooMany'
  | 'disabled'
  | 'network'
  | 'popupClosed'
  | 'popupBlocked'
  | 'otherMethod'
  | 'registration'
  | 'unknown';

const byCode: Record<string, SignInProblem> = {
  'auth/invalid-credential': 'credentials',
  'auth/invalid-login-credentials': 'credentials',
  'auth/wrong-password': 'credentials',
  'auth/user-not-found': 'credentials',
  'auth/weak-password': 'weakPassword',
  'auth/password-does-not-meet-requirements': 'weakPassword',
  'auth/invalid-email': 'emailShape',
  'auth/missing-email': 'emailShape',
  'auth/too-many-requests': 'tooMany',
  'auth/user-disabled': 'disabled',
  'auth/network-request-failed': 'network',
  'auth/popup-closed-by-user': 'popupClosed',
  'auth/cancelled-popup-request': 'popupClosed',
  'auth/popup-blocked': 'popupBlocked',
  'auth/account-exists-with-different-credential': 'otherMethod',
  'auth/email-already-in-use': 'registration',
};

/** Maps what Firebase threw to something that may be said. A taken address and a refused one read the same. */
export function signInProblem(error: unknown): SignInProblem {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (byCode[code]) return byCode[code];
  return error instanceof TypeError ? 'network' : 'unknown';
}

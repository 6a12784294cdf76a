import { FirebaseError, initializeApp } from 'firebase/app';
import {
  browserLocalPersistence,
  browserPopupRedirectResolver,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  GoogleAuthProvider,
  indexedDBLocalPersistence,
  initializeAuth,
  OAuthProvider,
  onIdTokenChanged,
  sendEmailVerification,
  sendPasswordResetEmail,
  signInWithCredential,
  signInWithEmailAndPassword,
  signInWithPopup,
  signOut,
  updateProfile,
  type Auth,
} from 'firebase/auth';
import { runtimeConfig } from '../config/runtime-config';
import { demoCredential, demoIdentity } from './demo-provider';

/** Whom Firebase has signed in. */
export interface SignedInPerson {
  personKey: string;
  email: string;
  emailVerified: boolean;
}

export type ProviderName = 'google' | 'microsoft';

/** What the app asks of Firebase; everything else of it stays in this file. */
export interface FirebaseSession {
  follow(listener: (person: SignedInPerson | null) => void): void;
  token(fresh: boolean): Promise<string | null>;
  isSessionLost(error: unknown): boolean;
  signIn(email: string, password: string): Promise<void>;
  register(email: string, password: string, name: string): Promise<void>;
  signInWith(provider: ProviderName): Promise<void>;
  sendReset(email: string): Promise<void>;
  sendVerification(): Promise<void>;
  reload(): Promise<boolean>;
  signOut(): Promise<void>;
}

const lost = new Set([
  'auth/user-token-expired',
  'auth/user-disabled',
  'auth/user-not-found',
  'auth/invalid-user-token',
  'auth/requires-recent-login',
  'auth/invalid-credential',
]);

/** Opens Firebase with the installation's own configuration; in demo against the emulator on this very origin. */
export async function openFirebaseSession(): Promise<FirebaseSession> {
  const config = await runtimeConfig();
  const auth: Auth = initializeAuth(initializeApp(config.firebase), {
    persistence: [indexedDBLocalPersistence, browserLocalPersistence],
  });
  if (config.emulator) connectAuthEmulator(auth, location.origin, { disableWarnings: true });
  auth.languageCode = document.documentElement.lang || 'es';
  await auth.authStateReady();
  return {
    follow(listener) {
      onIdTokenChanged(auth, (user) =>
        listener(user ? { personKey: user.uid, email: user.email ?? '', emailVerified: user.emailVerified } : null),
      );
    },
    token: async (fresh) => (await auth.currentUser?.getIdToken(fresh)) ?? null,
    isSessionLost: (error) => error instanceof FirebaseError && lost.has(error.code),
    async signIn(email, password) {
      await signInWithEmailAndPassword(auth, email, password);
    },
    async register(email, password, name) {
      const { user } = await createUserWithEmailAndPassword(auth, email, password);
      // The account exists from here on: what follows is welcome, but its failing must not look like a failed registration.
      await Promise.allSettled([name ? updateProfile(user, { displayName: name }) : null, sendEmailVerification(user)]);
    },
    async signInWith(name) {
      const provider = name === 'google' ? new GoogleAuthProvider() : new OAuthProvider('microsoft.com');
      if (!config.emulator) await signInWithPopup(auth, provider, browserPopupRedirectResolver);
      else await signInWithCredential(auth, demoCredential(name, await demoIdentity(name)));
    },
    sendReset: (email) => sendPasswordResetEmail(auth, email),
    async sendVerification() {
      if (auth.currentUser) await sendEmailVerification(auth.currentUser);
    },
    async reload() {
      await auth.currentUser?.reload();
      if (auth.currentUser?.emailVerified) await auth.currentUser.getIdToken(true);
      return auth.currentUser?.emailVerified ?? false;
    },
    signOut: () => signOut(auth),
  };
}

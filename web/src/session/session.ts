import type { FirebaseSession } from './firebase-session';
import { signInProblem } from './sign-in-problem';

/** Where the person stands: not known yet, out, in, or in but asked to sign in again. */
export type SessionState =
  | { status: 'starting' }
  | { status: 'out' }
  | { status: 'in'; personKey: string; email: string; emailVerified: boolean }
  | { status: 'expired'; personKey: string; email: string; disabled: boolean };

const isDisabled = (error: unknown): boolean => signInProblem(error) === 'disabled';

/** Tells, before Firebase has loaded, whether this browser had somebody signed in: it only decides what is painted first. */
const hint = 'parfinanciero.signed-in';

/**
 * The one session of the page. Firebase itself is loaded after the first paint; whoever needs a token waits for it.
 * An expired session keeps the page and what is typed: requests wait until the person has signed in again.
 */
export class Session {
  private state: SessionState = { status: 'starting' };
  private readonly listeners = new Set<() => void>();
  private firebase: Promise<FirebaseSession> | undefined;
  private waiting: { resolve: () => void; reject: (reason: unknown) => void }[] = [];

  constructor(private readonly load: () => Promise<FirebaseSession>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.state;

  /** Whether somebody was signed in here last time. */
  wasSignedIn(): boolean {
    return localStorage.getItem(hint) !== null;
  }

  /** Loads Firebase and follows its session. Safe to call again; a failed load is tried again. */
  start(): Promise<FirebaseSession> {
    this.firebase ??= this.load()
      .then((firebase) => {
        firebase.follow((person) => {
          if (person) {
            localStorage.setItem(hint, '1');
            this.change({ status: 'in', ...person });
            const waiting = this.waiting;
            this.waiting = [];
            for (const { resolve } of waiting) resolve();
          } else if (this.state.status === 'in') {
            // Not by our own sign-out: revoked, or signed out in another tab. What is on the page stays.
            this.expire();
          } else if (this.state.status !== 'expired') {
            localStorage.removeItem(hint);
            this.change({ status: 'out' });
          }
        });
        return firebase;
      })
      .catch((error: unknown) => {
        this.firebase = undefined;
        throw error;
      });
    return this.firebase;
  }

  /** A valid token, or null for nobody. */
  async token(): Promise<string | null> {
    const firebase = await this.start();
    if (this.state.status === 'expired') await this.signedInAgain();
    try {
      return await firebase.token(false);
    } catch (error) {
      if (!firebase.isSessionLost(error)) throw error;
      this.expire(isDisabled(error));
      await this.signedInAgain();
      return firebase.token(false);
    }
  }

  /** After the server refused a token: a new one, or, when there is none to be had, once the person has signed in again. */
  async renew(): Promise<void> {
    const firebase = await this.start();
    if (this.state.status !== 'expired') {
      try {
        if (await firebase.token(true)) return;
      } catch (error) {
        if (!firebase.isSessionLost(error)) throw error;
        this.expire(isDisabled(error));
      }
      this.expire();
    }
    await this.signedInAgain();
  }

  /** The session is over, but the page stays. */
  expire(disabled = false): void {
    if (this.state.status === 'in')
      this.change({ status: 'expired', personKey: this.state.personKey, email: this.state.email, disabled });
  }

  /** Leaves for good: out here and in Firebase. */
  async signOut(): Promise<void> {
    localStorage.removeItem(hint);
    const firebase = await this.start();
    for (const { reject } of this.waiting.splice(0)) reject(new Error('signed out'));
    this.change({ status: 'out' });
    await firebase.signOut();
  }

  private signedInAgain(): Promise<void> {
    if (this.state.status !== 'expired') return Promise.resolve();
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  private change(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** The session of this page. */
export const session = new Session(async () => {
  const { openFirebaseSession } = await import('./firebase-session');
  return openFirebaseSession();
});

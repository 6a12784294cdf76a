import type { Logger } from '@parfinanciero/kit';
import type { Auth } from 'firebase-admin/auth';
import type { Services } from '../services.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './accounts.js';

export interface DemoOptions {
  readonly auth: Auth;
  readonly services: Services;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly until?: string | undefined;
}

async function ensureAccount(auth: Auth, { email, name }: DemoAccount): Promise<string> {
  try {
    return (await auth.getUserByEmail(email)).uid;
  } catch (error) {
    if ((error as { code?: string }).code !== 'auth/user-not-found') throw error;
    return (await auth.createUser({ email, password: DEMO_PASSWORD, displayName: name, emailVerified: true })).uid;
  }
}

/** Makes the demo's accounts and their people. */
export async function prepareDemo({ auth, services }: DemoOptions): Promise<void> {
  for (const account of DEMO_ACCOUNTS) {
    const firebaseUid = await ensureAccount(auth, account);
    const person = { firebaseUid, email: account.email, emailVerified: true, name: account.name, picture: null, provider: 'password' };
    const known = await services.identity.principalOf(person, 'demo');
    if (account.role === 'ADMIN' && known.principal.role !== 'ADMIN') await services.identity.makeAdmin(known.principal.personId);
  }
}

import { addDays, todayIn, type Logger } from '@parfinanciero/kit';
import type { Auth } from 'firebase-admin/auth';
import type { Services } from '../services.js';
import { householdBudgets } from './household-budgets.js';
import { householdGoals } from './household-goals.js';
import { HISTORY_KEY, householdHistory } from './household-history.js';
import type { HouseholdOptions } from './household/index.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './accounts.js';

export interface DemoOptions {
  readonly auth: Auth;
  readonly services: Services;
  readonly logger: Logger;
  readonly household: HouseholdOptions;
}

/** Two whole years, the same for everybody, up to yesterday in Bogotá. */
export const defaultHousehold = (now: Date): HouseholdOptions => ({
  seed: 2026,
  years: 2,
  until: addDays(todayIn('America/Bogota', now), -1),
});

async function ensureAccount(auth: Auth, { email, name }: DemoAccount): Promise<string> {
  try {
    return (await auth.getUserByEmail(email)).uid;
  } catch (error) {
    if ((error as { code?: string }).code !== 'auth/user-not-found') throw error;
    return (await auth.createUser({ email, password: DEMO_PASSWORD, displayName: name, emailVerified: true })).uid;
  }
}

/**
 * Makes the demo's accounts and their people, and brings the household's history up to its day while nobody has written in it.
 * @returns how many of its entries were new
 */
export async function prepareDemo({ auth, services, logger, household }: DemoOptions): Promise<number> {
  let total = 0;
  for (const account of DEMO_ACCOUNTS) {
    const firebaseUid = await ensureAccount(auth, account);
    const person = {
      firebaseUid,
      email: account.email,
      emailVerified: true,
      name: account.name,
      picture: null,
      provider: 'password',
    };
    const { principal } = await services.identity.principalOf(person, 'demo');
    if (account.role === 'ADMIN' && principal.role !== 'ADMIN') await services.identity.makeAdmin(principal.personId);
    const [ledger] = principal.ledgers;
    if (account.settled && ledger) await services.identity.settleIn(principal.personId, ledger.id);
    if (!account.household || !ledger) continue;
    if (await services.expenses.hasOwnEntries(ledger.id, HISTORY_KEY)) continue;
    const history = householdHistory(household, ledger.id, principal.personId);
    const added = await services.expenses.bookHistory(history);
    if (added > 0) logger.info({ added }, 'demo history brought up to date');
    total += added;
    const request = {
      principal,
      requestId: 'demo',
      idempotencyKey: null,
      language: 'es',
      origin: null,
      touched: new Set<string>(),
    } as const;
    const today = addDays(household.until, 1);
    await services.expenses.planBudgets(request, ledger.id, householdBudgets(history.entries, today));
    // A goal names an account, which its service must have been told of.
    await services.goals.settle();
    await services.goals.planGoals(request, ledger.id, householdGoals(household, today));
  }
  return total;
}

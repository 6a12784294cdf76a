import { accountChanged } from '@parfinanciero/kit/events/expenses';
import type { AccountRow } from '../persistence/account-row.js';

/** The event that tells the other services of an account. */
export const accountEvent = ({ id, version, name, kind, currency, archived }: AccountRow) =>
  accountChanged({ accountId: id, version, name, kind, currency, archived });

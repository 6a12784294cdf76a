import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { AccountRepository } from '../persistence/account-repository.js';
import { CategoryRepository } from '../persistence/category-repository.js';
import { SettingsRepository } from '../persistence/settings-repository.js';
import { TransactionRepository } from '../persistence/transaction-repository.js';

/** The repositories that booking needs. */
export const bookingRepositories = (rows: Rows, scope: LedgerScope) => ({
  accounts: new AccountRepository(rows, scope),
  categories: new CategoryRepository(rows, scope),
  transactions: new TransactionRepository(rows, scope),
  settings: new SettingsRepository(rows, scope),
});
export type BookingRepositories = ReturnType<typeof bookingRepositories>;

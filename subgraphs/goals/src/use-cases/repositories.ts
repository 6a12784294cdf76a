import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { ContributionRepository } from '../persistence/contribution-repository.js';
import { GoalRepository } from '../persistence/goal-repository.js';
import { SettingsRepository } from '../persistence/settings-repository.js';

/** The repositories that goals need. */
export const goalRepositories = (rows: Rows, scope: LedgerScope) => ({
  goals: new GoalRepository(rows, scope),
  contributions: new ContributionRepository(rows, scope),
  settings: new SettingsRepository(rows, scope),
});
export type GoalRepositories = ReturnType<typeof goalRepositories>;

import { postgresUrl, serviceUrl, SubgraphConfig } from '@parfinanciero/kit/server';
import { LanguageModelSettings } from '@parfinanciero/kit/language-model';
import { z } from 'zod';

/** Settings of expenses in a process of its own. */
export const ExpensesConfig = SubgraphConfig.extend({
  PORT: SubgraphConfig.shape.PORT.default(4002),
  DATABASE_URL_EXPENSES: postgresUrl,
  /** Set = the schema is brought up to date at start. */
  DATABASE_OWNER_URL_EXPENSES: postgresUrl.optional(),
  /** Whose events say what a ledger's zone, language and currency are. */
  SUBGRAPH_URL_IDENTITY: serviceUrl,
  /** Unset = documents in the service's own database. */
  MONGODB_URI: z.string().optional(),
  ...LanguageModelSettings,
});
export type ExpensesConfig = z.infer<typeof ExpensesConfig>;

import { postgresUrl, serviceUrl, SubgraphConfig } from '@parfinanciero/kit/server';
import { LanguageModelSettings } from '@parfinanciero/kit/language-model';
import { z } from 'zod';

/** Settings of goals in a process of its own. */
export const GoalsConfig = SubgraphConfig.extend({
  PORT: SubgraphConfig.shape.PORT.default(4004),
  DATABASE_URL_GOALS: postgresUrl,
  /** Set = the schema is brought up to date at start. */
  DATABASE_OWNER_URL_GOALS: postgresUrl.optional(),
  /** Whose events say what a ledger's zone, language and currency are. */
  SUBGRAPH_URL_IDENTITY: serviceUrl,
  /** Whose events say which transfers there are. */
  SUBGRAPH_URL_EXPENSES: serviceUrl,
  /** The router's address: what other services know is asked there, as the person. Unset = nobody answers. */
  SUBGRAPH_URL_ROUTER: serviceUrl.optional(),
  /** Unset = documents in the service's own database. */
  MONGODB_URI: z.string().optional(),
  ...LanguageModelSettings,
});
export type GoalsConfig = z.infer<typeof GoalsConfig>;

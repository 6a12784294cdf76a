import { LanguageModelSettings } from '@parfinanciero/kit/language-model';
import { postgresUrl, serviceUrl, SubgraphConfig } from '@parfinanciero/kit/server';
import { z } from 'zod';

/** Settings of projections in a process of its own. */
export const ProjectionsConfig = SubgraphConfig.extend({
  PORT: SubgraphConfig.shape.PORT.default(4006),
  DATABASE_URL_PROJECTIONS: postgresUrl,
  /** Set = the schema is brought up to date at start. */
  DATABASE_OWNER_URL_PROJECTIONS: postgresUrl.optional(),
  /** Whose events say what a ledger's zone, language and currency are. */
  SUBGRAPH_URL_IDENTITY: serviceUrl,
  /** Whose events say what was booked. */
  SUBGRAPH_URL_EXPENSES: serviceUrl,
  /** Whose events say what people save for. */
  SUBGRAPH_URL_GOALS: serviceUrl,
  /** The router's address: what other services know is asked there, as the person. Unset = nobody answers. */
  SUBGRAPH_URL_ROUTER: serviceUrl.optional(),
  /** Unset = documents in the service's own database. */
  MONGODB_URI: z.string().optional(),
  ...LanguageModelSettings,
});
export type ProjectionsConfig = z.infer<typeof ProjectionsConfig>;

import { postgresUrl, serviceUrl, SubgraphConfig } from '@parfinanciero/kit/server';
import type { z } from 'zod';

/** Settings of the dashboard in a process of its own. */
export const DashboardConfig = SubgraphConfig.extend({
  PORT: SubgraphConfig.shape.PORT.default(4003),
  DATABASE_URL_DASHBOARD: postgresUrl,
  /** Set = the schema is brought up to date at start. */
  DATABASE_OWNER_URL_DASHBOARD: postgresUrl.optional(),
  SUBGRAPH_URL_IDENTITY: serviceUrl,
  SUBGRAPH_URL_EXPENSES: serviceUrl,
});
export type DashboardConfig = z.infer<typeof DashboardConfig>;

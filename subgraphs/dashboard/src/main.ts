import { runSubgraph } from '@parfinanciero/kit/server';
import { DashboardConfig } from './config.js';
import { migrations } from './persistence/index.js';
import { createDashboardSubgraph } from './subgraph.js';

await runSubgraph({
  name: 'dashboard',
  config: DashboardConfig,
  migrations,
  settings: (config) => ({
    databaseUrl: config.DATABASE_URL_DASHBOARD,
    ownerUrl: config.DATABASE_OWNER_URL_DASHBOARD,
    follows: { identity: config.SUBGRAPH_URL_IDENTITY, expenses: config.SUBGRAPH_URL_EXPENSES },
  }),
  create: (deps) => createDashboardSubgraph(deps),
});

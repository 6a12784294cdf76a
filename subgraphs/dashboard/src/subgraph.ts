import {
  buildFederatedSchema,
  openDataSource,
  serviceFields,
  startService,
  type Subgraph,
  type SubgraphDeps,
} from '@parfinanciero/kit';
import { ledgerSettingsConsumer } from './events/ledger-settings.js';
import { rollupConsumer } from './events/rollups.js';
import { AccountResolver, DashboardResolver, LedgerResolver } from './resolvers/dashboard-resolver.js';
import { references } from './resolvers/references.js';
import { Account, Category, Dashboard, Ledger } from './schema/dashboard.js';

const fields = serviceFields('dashboard', undefined, { contents: false });

export const dashboardSchema = () =>
  buildFederatedSchema({
    resolvers: [DashboardResolver, LedgerResolver, AccountResolver, ...fields.resolvers],
    entities: [Ledger, Account, Category, Dashboard, ...fields.entities],
    references: { ...references, ...fields.references },
  });

/** Starts the service: the read model of what expenses books. */
export async function createDashboardSubgraph(deps: SubgraphDeps): Promise<Subgraph> {
  const { schema, sdl } = await dashboardSchema();
  const dataSource = await openDataSource({ url: deps.databaseUrl, entities: [], poolSize: 20 });
  const running = await startService({
    name: 'dashboard',
    dataSource,
    deps,
    ports: {},
    consumers: [ledgerSettingsConsumer, rollupConsumer],
    erasure: {},
  });
  return {
    name: 'dashboard',
    schema,
    sdl,
    dataSource,
    contextOf: running.contextOf,
    settle: running.settle,
    stop: running.stop,
  };
}

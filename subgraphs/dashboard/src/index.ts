export { REPLAYABLE_TABLES, rollupConsumer } from './events/rollups.js';
export { localTables as dashboardLocalTables, migrations as dashboardMigrations } from './persistence/index.js';
export { registry as dashboardRegistry } from './registry.js';
export { createDashboardSubgraph, dashboardSchema } from './subgraph.js';

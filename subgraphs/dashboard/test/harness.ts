import { createLogger, inProcessBus, type NewEvent, type Subgraph } from '@parfinanciero/kit';
import { testDatabase, testLedger, testPerson, WrittenLog, type TestPerson } from '@parfinanciero/kit/testing';
import { createDashboardSubgraph, dashboardMigrations } from '../src/index.js';

export interface DashboardHarness {
  readonly dashboard: Subgraph;
  readonly expenses: WrittenLog;
  readonly identity: WrittenLog;
  readonly ledger: { id: string; publicId: string };
  readonly ana: TestPerson;
  /** Publishes and waits until it has been applied. */
  happen(...events: NewEvent[]): Promise<void>;
  stop(): Promise<void>;
}

export const NOW = new Date('2026-11-15T15:00:00Z');

export async function startDashboard(): Promise<DashboardHarness> {
  const database = await testDatabase(dashboardMigrations);
  const bus = inProcessBus();
  const expenses = new WrittenLog('expenses');
  const identity = new WrittenLog('identity');
  bus.offer('expenses', expenses);
  bus.offer('identity', identity);
  const dashboard = await createDashboardSubgraph({
    databaseUrl: database.url,
    bus,
    logger: createLogger('silent'),
    clock: () => NOW,
  });
  const ledger = testLedger();
  return {
    dashboard,
    expenses,
    identity,
    ledger,
    ana: testPerson([{ id: ledger.id, permission: 'owner' }]),
    async happen(...events) {
      await bus.publish(expenses.add(ledger.id, ...events));
      await dashboard.settle();
    },
    async stop() {
      await dashboard.stop();
      await database.drop();
    },
  };
}

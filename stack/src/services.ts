import { createDashboardSubgraph, dashboardMigrations } from '@parfinanciero/dashboard';
import { createExpensesSubgraph, expensesMigrations, type ExpensesSubgraph } from '@parfinanciero/expenses';
import { createIdentitySubgraph, identityMigrations, type FirebaseAccounts, type IdentitySubgraph } from '@parfinanciero/identity';
import type { DocumentStore, EventBus, Logger, Subgraph } from '@parfinanciero/kit';
import type { ServiceDatabase, ServiceSchema } from './databases.js';

/** The services that this product is made of, and their migrations. */
export const SERVICE_SCHEMAS: readonly ServiceSchema[] = [
  { name: 'identity', migrations: identityMigrations },
  { name: 'expenses', migrations: expensesMigrations },
  { name: 'dashboard', migrations: dashboardMigrations },
];

export interface ServicesOptions {
  readonly databases: ReadonlyMap<string, ServiceDatabase>;
  readonly bus: EventBus;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly firebase: FirebaseAccounts;
  readonly documents?: DocumentStore | undefined;
}

export interface Services {
  readonly identity: IdentitySubgraph;
  readonly expenses: ExpensesSubgraph;
  readonly dashboard: Subgraph;
  readonly all: readonly Subgraph[];
  /** Everything published has been applied everywhere. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts every service in this process. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { databases, bus, clock } = options;
  const depsOf = (name: string) => {
    const database = databases.get(name);
    if (!database) throw new Error(`no database for ${name}`);
    return { databaseUrl: database.url, bus, clock, logger: options.logger.child({ service: name }) };
  };
  // One after another: schemas are built from metadata that is one per process.
  const identity = await createIdentitySubgraph({ ...depsOf('identity'), firebase: options.firebase });
  const expenses = await createExpensesSubgraph({ ...depsOf('expenses'), ...(options.documents && { documents: options.documents }) });
  const dashboard = await createDashboardSubgraph(depsOf('dashboard'));
  const all = [identity, expenses, dashboard];
  return {
    identity,
    expenses,
    dashboard,
    all,
    async settle() {
      // Twice: what the first round applied may have published in turn.
      for (let round = 0; round < 2; round += 1) for (const service of all) await service.settle();
    },
    async stop() {
      for (const service of [...all].reverse()) await service.stop();
    },
  };
}

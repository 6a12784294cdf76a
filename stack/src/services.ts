import {
  administrationAppendOnly,
  administrationMigrations,
  createAdministrationSubgraph,
  type AdministrationPorts,
} from '@parfinanciero/administration';
import { createDashboardSubgraph, dashboardMigrations } from '@parfinanciero/dashboard';
import { createExpensesSubgraph, expensesMigrations, type ExpensesSubgraph } from '@parfinanciero/expenses';
import { createGoalsSubgraph, goalsMigrations, type GoalsSubgraph } from '@parfinanciero/goals';
import {
  createIdentitySubgraph,
  identityMigrations,
  type FirebaseAccounts,
  type IdentitySubgraph,
} from '@parfinanciero/identity';
import {
  lateGraphClient,
  type DocumentStore,
  type EventBus,
  type GraphClient,
  type Logger,
  type Subgraph,
} from '@parfinanciero/kit';
import { createProjectionsSubgraph, projectionsMigrations } from '@parfinanciero/projections';
import type { LanguageModelSource } from '@parfinanciero/kit/language-model';
import type { ServiceDatabase, ServiceSchema } from './databases.js';

/** The services that this product is made of, and their migrations. */
export const SERVICE_SCHEMAS: readonly ServiceSchema[] = [
  { name: 'identity', migrations: identityMigrations },
  { name: 'expenses', migrations: expensesMigrations },
  { name: 'dashboard', migrations: dashboardMigrations },
  { name: 'goals', migrations: goalsMigrations },
  { name: 'projections', migrations: projectionsMigrations },
  { name: 'administration', migrations: administrationMigrations, appendOnly: administrationAppendOnly },
];

/** Who answers identity when somebody is erased. */
const ERASERS = SERVICE_SCHEMAS.map(({ name }) => name).filter((name) => name !== 'identity');

export interface ServicesOptions {
  readonly databases: ReadonlyMap<string, ServiceDatabase>;
  readonly bus: EventBus;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly firebase: FirebaseAccounts;
  readonly documents?: DocumentStore | undefined;
  /** Reads and writes words; absent = rules of our own do. */
  readonly languageModel?: LanguageModelSource | undefined;
  /** The graph, for services that read others as a person; absent = nobody answers. */
  readonly graph?: GraphClient | undefined;
  readonly checkpoints: AdministrationPorts['checkpoints'];
  /** The doctor; null where the databases are not this process's to look into. */
  readonly integrity?: AdministrationPorts['integrity'];
  /** Asks identity for somebody's present rights, where it runs elsewhere. */
  readonly principalById?: AdministrationPorts['principalById'] | undefined;
  /** Services that run in processes of their own and are not started here. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** The services of this process. Asking for one that runs elsewhere is a mistake of the caller's and throws. */
export interface Services {
  readonly identity: IdentitySubgraph;
  readonly expenses: ExpensesSubgraph;
  readonly dashboard: Subgraph;
  readonly goals: GoalsSubgraph;
  readonly projections: Subgraph;
  readonly administration: Subgraph;
  readonly all: readonly Subgraph[];
  /** Everything published has been applied everywhere. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** An erasure goes the longest way: identity, whoever keeps rows, whoever copied them, the audit chain. */
const SETTLE_ROUNDS = 4;

/** Starts every service in this process. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { databases, bus, clock, graph = lateGraphClient() } = options;
  const depsOf = (name: string) => {
    const database = databases.get(name);
    if (!database) throw new Error(`no database for ${name}`);
    return { databaseUrl: database.url, bus, clock, logger: options.logger.child({ service: name }) };
  };
  // One after another: schemas are built from metadata that is one per process.
  const started: Subgraph[] = [];
  const start = async <Service extends Subgraph>(
    name: string,
    create: () => Promise<Service>,
  ): Promise<() => Service> => {
    if (options.elsewhere?.has(name)) {
      return () => {
        throw new Error(`${name} runs in a process of its own`);
      };
    }
    const service = await create();
    started.push(service);
    return () => service;
  };
  const identity = await start('identity', () =>
    createIdentitySubgraph({ ...depsOf('identity'), firebase: options.firebase, erasers: ERASERS }),
  );
  const expenses = await start('expenses', () =>
    createExpensesSubgraph({
      ...depsOf('expenses'),
      languageModel: options.languageModel,
      ...(options.documents && { documents: options.documents }),
    }),
  );
  const dashboard = await start('dashboard', () => createDashboardSubgraph(depsOf('dashboard')));
  const goals = await start('goals', () =>
    createGoalsSubgraph({
      ...depsOf('goals'),
      graph,
      languageModel: options.languageModel,
      ...(options.documents && { documents: options.documents }),
    }),
  );
  const projections = await start('projections', () =>
    createProjectionsSubgraph({
      ...depsOf('projections'),
      graph,
      languageModel: options.languageModel,
      ...(options.documents && { documents: options.documents }),
    }),
  );
  const administration = await start('administration', () =>
    createAdministrationSubgraph({
      ...depsOf('administration'),
      graph,
      checkpoints: options.checkpoints,
      integrity: options.integrity ?? null,
      principalById: options.principalById ?? ((personId) => identity().principalById(personId)),
    }),
  );
  const all: readonly Subgraph[] = started;
  return {
    get identity() {
      return identity();
    },
    get expenses() {
      return expenses();
    },
    get dashboard() {
      return dashboard();
    },
    get goals() {
      return goals();
    },
    get projections() {
      return projections();
    },
    get administration() {
      return administration();
    },
    all,
    async settle() {
      // Several rounds: what one round applied may have published in turn.
      for (let round = 0; round < SETTLE_ROUNDS; round += 1) for (const service of all) await service.settle();
    },
    async stop() {
      for (const service of [...all].reverse()) await service.stop();
    },
  };
}

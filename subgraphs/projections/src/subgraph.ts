import {
  buildFederatedSchema,
  openDataSource,
  postgresDocumentStore,
  serviceFields,
  startService,
  type DocumentStore,
  type GraphClient,
  type Subgraph,
  type SubgraphDeps,
} from '@parfinanciero/kit';
import { noLanguageModel, type LanguageModelSource } from '@parfinanciero/kit/language-model';
import { goalConsumer } from './events/goals.js';
import { ledgerSettingsConsumer } from './events/ledger-settings.js';
import { movementConsumer } from './events/movements.js';
import { LOOK_JOB } from './jobs/job-kinds.js';
import { lookJob, queueLook } from './jobs/look-ahead.js';
import { entities } from './persistence/index.js';
import type { ProjectionsPorts } from './ports.js';
import { ForecastResolver } from './resolvers/forecast-resolver.js';
import { GoalOutlookResolver, GoalResolver } from './resolvers/goal-resolver.js';
import { InsightResolver } from './resolvers/insight-resolver.js';
import { LedgerResolver } from './resolvers/ledger-resolver.js';
import { references } from './resolvers/references.js';
import { ScenarioResolver } from './resolvers/scenario-resolver.js';
import { StreamResolver } from './resolvers/stream-resolver.js';
import { TransactionResolver } from './resolvers/transaction-resolver.js';
import { WordsResolver } from './resolvers/words-resolver.js';
import { Category, Goal, Ledger, Transaction } from './schema/entities.js';
import { Insight } from './schema/insight.js';
import { Stream } from './schema/stream.js';

export interface ProjectionsDeps extends SubgraphDeps {
  /** Reads what other services know, as the person. */
  readonly graph: GraphClient;
  /** Where narratives and answers live; absent = in the service's own database. */
  readonly documents?: DocumentStore;
  /** Finds words; absent = our own. */
  readonly languageModel?: LanguageModelSource | undefined;
}

const fields = serviceFields('projections');

export const projectionsSchema = () =>
  buildFederatedSchema({
    resolvers: [
      LedgerResolver,
      ForecastResolver,
      StreamResolver,
      InsightResolver,
      GoalResolver,
      GoalOutlookResolver,
      ScenarioResolver,
      TransactionResolver,
      WordsResolver,
      ...fields.resolvers,
    ],
    entities: [Ledger, Category, Transaction, Goal, Stream, Insight, ...fields.entities],
    references: { ...references, ...fields.references },
  });

/** Starts the service: what comes next, from what was. */
export async function createProjectionsSubgraph(deps: ProjectionsDeps): Promise<Subgraph> {
  const { schema, sdl } = await projectionsSchema();
  const dataSource = await openDataSource({ url: deps.databaseUrl, entities, poolSize: 20 });
  // Documents have connections of their own: whoever erases them holds one of the others meanwhile.
  const documentSource =
    deps.documents === undefined ? await openDataSource({ url: deps.databaseUrl, entities: [], poolSize: 5 }) : null;
  const documents = deps.documents ?? postgresDocumentStore(documentSource ?? dataSource);
  const ports: ProjectionsPorts = {
    graph: deps.graph,
    documents,
    model: deps.languageModel?.(documents) ?? noLanguageModel,
  };
  const running = await startService({
    name: 'projections',
    dataSource,
    deps,
    ports,
    consumers: [ledgerSettingsConsumer, movementConsumer(deps.clock), goalConsumer],
    jobs: (service) => ({ [LOOK_JOB]: lookJob(service) }),
    erasure: { documents },
  });
  await queueLook(running.service, 0);
  running.service.wakeJobs();
  return {
    name: 'projections',
    schema,
    sdl,
    dataSource,
    contextOf: running.contextOf,
    settle: running.settle,
    async stop() {
      await running.stop();
      await documentSource?.destroy();
    },
  };
}

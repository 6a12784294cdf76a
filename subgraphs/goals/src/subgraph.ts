import {
  buildFederatedSchema,
  openDataSource,
  postgresDocumentStore,
  serviceFields,
  startService,
  type DocumentStore,
  type GraphClient,
  type RequestContext,
  type Subgraph,
  type SubgraphDeps,
} from '@parfinanciero/kit';
import type { LanguageModelSource } from '@parfinanciero/kit/language-model';
import { geminiWriter } from './advice/gemini-writer.js';
import { templateWriter } from './advice/template-writer.js';
import { ledgerSettingsConsumer, transferConsumer } from './events/consumers.js';
import { entities } from './persistence/index.js';
import type { GoalsPorts } from './ports.js';
import { AdviceResolver, GoalAdviceResolver } from './resolvers/advice-resolver.js';
import { ContributionResolver, DebtPlanResolver, GoalResolver } from './resolvers/goal-resolver.js';
import { LedgerResolver } from './resolvers/ledger-resolver.js';
import { references } from './resolvers/references.js';
import { Advice } from './schema/advice.js';
import { Contribution } from './schema/contribution.js';
import { Account, Ledger, Transaction } from './schema/entities.js';
import { Goal } from './schema/goal.js';
import { planGoals, type PlannedGoal } from './use-cases/plan-goals.js';
import { queueRecurringSweep, RECURRING_JOB, recurringJob } from './use-cases/recurring-job.js';

export interface GoalsDeps extends SubgraphDeps {
  /** Reads what other services know, as the person. */
  readonly graph: GraphClient;
  /** Where advice lives; absent = in the service's own database. */
  readonly documents?: DocumentStore;
  /** Absent = sentences of our own. */
  readonly languageModel?: LanguageModelSource | undefined;
}

const fields = serviceFields('goals');

export const goalsSchema = () =>
  buildFederatedSchema({
    resolvers: [
      LedgerResolver,
      GoalResolver,
      ContributionResolver,
      DebtPlanResolver,
      AdviceResolver,
      GoalAdviceResolver,
      ...fields.resolvers,
    ],
    entities: [Ledger, Account, Transaction, Goal, Contribution, Advice, ...fields.entities],
    references: { ...references, ...fields.references },
  });

/** Goals beside its graph: what only the installation itself may do. */
export interface GoalsSubgraph extends Subgraph {
  /** Sets goals with their past, as the person of the request, unless there are any. @returns how many were set */
  planGoals(request: RequestContext, ledgerId: string, planned: readonly PlannedGoal[]): Promise<number>;
}

/** Starts the service: goals, contributions, advice. */
export async function createGoalsSubgraph(deps: GoalsDeps): Promise<GoalsSubgraph> {
  const { schema, sdl } = await goalsSchema();
  const dataSource = await openDataSource({ url: deps.databaseUrl, entities, poolSize: 20 });
  // Documents have connections of their own: whoever erases them holds one of the others meanwhile.
  const documentSource =
    deps.documents === undefined ? await openDataSource({ url: deps.databaseUrl, entities: [], poolSize: 5 }) : null;
  const documents = deps.documents ?? postgresDocumentStore(documentSource ?? dataSource);
  const model = deps.languageModel?.(documents);
  const adviceWriter = model ? geminiWriter({ model, logger: deps.logger }) : templateWriter;
  const ports: GoalsPorts = { graph: deps.graph, documents, adviceWriter };
  const running = await startService({
    name: 'goals',
    dataSource,
    deps,
    ports,
    consumers: [ledgerSettingsConsumer, transferConsumer(deps.clock)],
    jobs: (service) => ({ [RECURRING_JOB]: recurringJob(service) }),
    erasure: { documents },
  });
  await queueRecurringSweep(running.service, 0);
  running.service.wakeJobs();
  return {
    name: 'goals',
    schema,
    sdl,
    dataSource,
    contextOf: running.contextOf,
    settle: running.settle,
    planGoals: (request, ledgerId, planned) => planGoals(running.contextFor(request), ledgerId, planned),
    async stop() {
      await running.stop();
      await documentSource?.destroy();
    },
  };
}

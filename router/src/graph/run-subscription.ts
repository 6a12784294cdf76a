import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument } from '@apollo/federation-internals';
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { AppError, type RequestContext } from '@parfinanciero/kit';
import {
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { Graph } from './graph.js';
import { httpError } from './own-refusal.js';
import { publicError } from './public-error.js';

export interface LiveOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/** The service that a plan's first step is told to ask: it answers with the event that has just come. */
const EVENT = 'the-event';

type GatewayRequest = Parameters<typeof executeQueryPlan>[2];

const pick = (variables: Record<string, unknown>, names: readonly string[] = []): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => variables[name] !== undefined).map((name) => [name, variables[name]]));

/** What is left to do for each event: replay it as the first fetch, then the rest of the plan. */
function planPerEvent(primary: FetchNode, rest: PlanNode | undefined): QueryPlan {
  const replay: FetchNode = { ...primary, serviceName: EVENT };
  return { kind: 'QueryPlan', node: rest ? { kind: 'Sequence', nodes: [replay, rest] } : replay };
}

/**
 * Runs a subscription across subgraphs: the owning subgraph's stream, each event completed by the others.
 * @returns a stream of results, or one result with errors where it could not start
 */
export async function runSubscription(
  graph: Graph,
  live: LiveOperation,
  context: RequestContext,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { document, operationName, variables = {} } = live;
  const operation = operationFromDocument(graph.api, document, operationName === undefined ? {} : { operationName });
  const { node } = graph.planner.buildQueryPlan(operation);
  if (node?.kind !== 'Subscription') return { errors: [new GraphQLError('Not a subscription')] };
  const { primary, rest } = node;
  const operationContext = buildOperationContext({
    schema: graph.apiSchema,
    operationDocument: document,
    ...(operationName !== undefined && { operationName }),
  });
  const plan = planPerEvent(primary, rest);

  const shown = (error: GraphQLFormattedError): GraphQLError => {
    const { message, path, extensions } = publicError(error, context.requestId, context.language);
    return new GraphQLError(message, { path, extensions });
  };
  const complete = async (event: FormattedExecutionResult): Promise<ExecutionResult> => {
    const replay: GraphQLDataSource = {
      process: () => Promise.resolve(event as Awaited<ReturnType<GraphQLDataSource['process']>>),
    };
    const request = { request: { variables }, context, document, logger: silent } as unknown as GatewayRequest;
    const services = { ...graph.services, [EVENT]: replay };
    const result = await executeQueryPlan(plan, services, request, operationContext, graph.supergraph, graph.api);
    const errors = result.errors?.map((error) => shown(new GraphQLError(error.message, error).toJSON()));
    return { data: result.data ?? null, ...(errors && { errors }) };
  };

  const connection = graph.connections.get(primary.serviceName);
  if (!connection) throw new Error(`no connection to ${primary.serviceName}`);
  const source = await connection
    .subscribe({ query: primary.operation, variables: pick(variables, primary.variableUsages) }, context)
    .catch((error: unknown) => {
      if (error instanceof AppError) return { errors: [httpError(error, context).toJSON()] };
      throw error;
    });
  if (!(Symbol.asyncIterator in source)) {
    return { errors: (source.errors ?? []).map(shown) };
  }
  const results: AsyncIterableIterator<ExecutionResult> = {
    // By hand: an `async function*` could not be ended while it waits, and would hold the upstream open.
    async next() {
      const step = await source.next();
      return step.done ? { done: true, value: undefined } : { done: false, value: await complete(step.value) };
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

const ignore = (): void => undefined;
/** The executor's own log lines repeat what the results say. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

import {
  execute,
  GraphQLError,
  parse,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../use-case/index.js';
import { formatErrors } from './format-error.js';

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

/** Parsed and validated documents of one schema: the router sends few different ones, many times. */
const documents = new WeakMap<GraphQLSchema, LRUCache<string, DocumentNode>>();

function documentOf(schema: GraphQLSchema, query: string): DocumentNode | FormattedExecutionResult {
  const cache = documents.get(schema) ?? new LRUCache<string, DocumentNode>({ max: 1_000 });
  documents.set(schema, cache);
  const known = cache.get(query);
  if (known) return known;
  const document = parse(query, { maxTokens: 50_000 });
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors: errors.map((error) => error.toJSON()) };
  cache.set(query, document);
  return document;
}

/** Runs one operation against a subgraph in this process. Errors come out as they would over HTTP. */
export async function executeSubgraph(
  schema: GraphQLSchema,
  request: SubgraphRequest,
  context: Context<never>,
): Promise<FormattedExecutionResult> {
  const document = documentOf(schema, request.query);
  if (!('kind' in document)) return document;
  const result = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
  });
  return formatResult(result, context);
}

/** Starts a subscription against a subgraph in this process. */
export async function subscribeSubgraph(
  schema: GraphQLSchema,
  request: SubgraphRequest,
  context: Context<never>,
): Promise<AsyncIterableIterator<FormattedExecutionResult> | FormattedExecutionResult> {
  const document = documentOf(schema, request.query);
  if (!('kind' in document)) return document;
  const stream = await subscribe({
    schema,
    document,
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
  });
  if (!(Symbol.asyncIterator in stream)) return formatResult(stream, context);
  const source = stream[Symbol.asyncIterator]();
  let failed = false;
  const formatted = async (
    step: Promise<IteratorResult<ExecutionResult>>,
  ): Promise<IteratorResult<FormattedExecutionResult>> => {
    try {
      const { done, value } = failed ? { done: true, value: undefined } : await step;
      return done
        ? { done, value: undefined }
        : { done: false, value: formatResult(value as ExecutionResult, context) };
    } catch (error) {
      // A stream whose reading fails (rights taken away, the database gone) says so once and ends.
      failed = true;
      await source.return?.();
      const original = error instanceof Error ? error : new Error(String(error));
      return {
        done: false,
        value: formatResult({ errors: [new GraphQLError(original.message, { originalError: original })] }, context),
      };
    }
  };
  const results: AsyncIterableIterator<FormattedExecutionResult> = {
    next() {
      // Each event is a request of its own: what was read for the last one must not answer for this one.
      context.memory.clear();
      return formatted(failed ? Promise.resolve({ done: true, value: undefined }) : source.next());
    },
    return: () => formatted(source.return?.() ?? Promise.resolve({ done: true, value: undefined })),
    throw: (error: unknown) =>
      formatted(source.throw?.(error) ?? Promise.reject(error instanceof Error ? error : new Error(String(error)))),
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

const formatResult = (result: ExecutionResult, context: Context<never>): FormattedExecutionResult => {
  const { errors, ...rest } = result;
  return errors ? { ...rest, errors: formatErrors(errors, context) } : rest;
};

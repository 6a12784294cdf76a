import type { AppError } from '@parfinanciero/kit';
import { publicExtensions, unavailable, type RequestContext, type SubgraphRequest } from '@parfinanciero/kit';
import type { FormattedExecutionResult } from 'graphql';
import type { SubgraphConnection } from '../graph/connection.js';
import { readEventStream } from './event-stream-reader.js';
import { remoteError } from './remote-error.js';
import { remoteFiles } from './remote-files.js';
import { subgraphClient, type ClientRequest, type SubgraphClientOptions } from './subgraph-client.js';

export interface RemoteConnectionOptions extends SubgraphClientOptions {
  /** Whether it serves files. */
  readonly files?: boolean;
}

export interface RemoteConnection extends SubgraphConnection {
  /** Whether it says of itself that it is ready. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

const isQuery = (document: string): boolean => /^\s*(query\b|\{)/u.test(document);

const asRequest = (
  path: string,
  { query, variables, operationName }: SubgraphRequest,
  accept: string,
): ClientRequest => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json', accept },
  body: JSON.stringify({ query, variables, operationName }),
  repeatable: isQuery(query),
});

const failed = (error: AppError, context: RequestContext): FormattedExecutionResult => ({
  errors: [{ message: error.text(context.language), extensions: publicExtensions(error, context) }],
});

/** A subgraph behind HTTP, asked with the principal that the router signs. What it can't answer is UNAVAILABLE. */
export function remoteConnection(options: RemoteConnectionOptions): RemoteConnection {
  const client = subgraphClient(options);
  const { logger, name } = options;

  const resultOf = async (body: { json(): Promise<unknown> }, status: number): Promise<FormattedExecutionResult> => {
    const answer = await body.json().catch((error: unknown) => {
      logger.warn({ err: error, subgraph: name }, 'an answer could not be read');
      throw unavailable();
    });
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer))
      return answer as FormattedExecutionResult;
    throw status >= 400 ? remoteError(answer) : unavailable();
  };

  return {
    name,
    async execute(request, context) {
      const { body, statusCode } = await client.ask(
        context,
        asRequest(client.graphqlPath, request, 'application/json'),
      );
      return resultOf(body, statusCode);
    },
    async subscribe(request, context) {
      const leaving = new AbortController();
      const wanted = asRequest(client.graphqlPath, request, 'text/event-stream');
      const { body, headers, statusCode } = await client.ask(context, {
        ...wanted,
        lasting: true,
        signal: leaving.signal,
      });
      if (!String(headers['content-type']).startsWith('text/event-stream')) return resultOf(body, statusCode);
      const events = readEventStream<FormattedExecutionResult>(body, () => leaving.abort());
      // An aborted body says so as an error, also when nobody reads it any more.
      body.on('error', () => undefined);
      let broken = false;
      const results: AsyncIterableIterator<FormattedExecutionResult> = {
        async next() {
          if (broken) return { done: true, value: undefined };
          try {
            return await events.next();
          } catch (error) {
            logger.warn({ err: error, subgraph: name }, 'a stream broke off');
            broken = true;
            return { done: false, value: failed(unavailable(), context) };
          }
        },
        return: () => events.return(),
        [Symbol.asyncIterator]: () => results,
      };
      return results;
    },
    files: options.files === true ? remoteFiles(client) : undefined,
    async ready() {
      const answer = await client
        .askInternal('health', { method: 'GET', path: '/health/ready', repeatable: true })
        .catch((): null => null);
      await answer?.body.dump();
      return answer?.statusCode === 200;
    },
    close: () => client.close(),
  };
}

import { AppError, unauthenticated, type Logger } from '@parfinanciero/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, GraphQLError, parse, specifiedRules, validate, type DocumentNode } from 'graphql';
import { z } from 'zod';
import type { Authenticator } from '../auth/authenticator.js';
import type { Graph } from '../graph/graph.js';
import { DEFAULT_LIMITS, limitsRule } from '../graph/limits.js';
import { runSubscription } from '../graph/run-subscription.js';
import type { OpenConnections } from '../live/open-connections.js';
import { languageOf, requestContext } from '../request-context.js';
import { httpError } from './graphql-door.js';

export interface SseDoorOptions {
  readonly graph: () => Graph;
  readonly auth: Authenticator;
  readonly connections: OpenConnections;
  readonly logger: Logger;
}

const Body = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const KEEP_ALIVE_MS = 20_000;

/** The document of a stream, or what is wrong with it. */
function documentOf(graph: Graph, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: DEFAULT_LIMITS.tokens });
    const errors = validate(graph.apiSchema, document, [...specifiedRules, limitsRule()]);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** Subscriptions over HTTP as server-sent events (distinct connections mode), for clients without WebSockets. */
export function sseDoor(app: FastifyInstance, options: SseDoorOptions): void {
  const { graph, auth, connections, logger } = options;

  const stream = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const language = languageOf(request.headers);
    const fail = (status: number, errors: readonly GraphQLError[]) => reply.code(status).send({ errors });
    let session;
    try {
      session = await auth.authenticate(request.headers.authorization ?? null, request.id);
      if (!session) throw unauthenticated();
    } catch (error) {
      if (error instanceof AppError) return void fail(error.status, [httpError(error, request.id, language)]);
      throw error;
    }
    const body = Body.safeParse(request.body);
    if (!body.success) return void fail(400, [new GraphQLError('A GraphQL request is expected')]);
    const document = documentOf(graph(), body.data.query);
    if (!('kind' in document)) return void fail(400, document);
    const operationName = body.data.operationName ?? undefined;
    if (getOperationAST(document, operationName)?.operation !== 'subscription') {
      return void fail(400, [new GraphQLError('Only subscriptions are streamed')]);
    }
    const context = requestContext(request.headers, request.id, session, request.ip);
    const results = await runSubscription(graph(), { document, operationName, variables: body.data.variables ?? {} }, context);

    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive', 'x-accel-buffering': 'no' });
    const send = (event: string, data: unknown): boolean => out.write(`event: ${event}\ndata: ${data === null ? '' : JSON.stringify(data)}\n\n`);
    if (!(Symbol.asyncIterator in results)) {
      send('next', results);
      send('complete', null);
      return void out.end();
    }
    const end = (): void => {
      results.return?.().catch((error: unknown) => logger.warn({ err: error }, 'a stream could not be closed'));
      out.end();
    };
    const leave = connections.add(session.principal.personId, end);
    const keepAlive = setInterval(() => out.write(':\n\n'), KEEP_ALIVE_MS);
    const expiry = setTimeout(end, Math.max(0, session.expiresAt * 1000 - Date.now()));
    out.once('close', () => {
      clearInterval(keepAlive);
      clearTimeout(expiry);
      leave();
      end();
    });
    try {
      for await (const result of results) {
        if (!send('next', result)) await new Promise((resolve) => out.once('drain', resolve).once('close', resolve));
      }
      send('complete', null);
    } catch (error) {
      logger.error({ err: error, requestId: request.id }, 'a stream failed');
    } finally {
      out.end();
    }
  };

  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.routeOptions.url !== '/graphql') return;
    if (!(request.headers.accept ?? '').includes('text/event-stream')) return;
    await stream(request, reply);
  });
}

import type { OutgoingHttpHeaders } from 'node:http';
import { badUserInput, unauthenticated, type Logger } from '@parfinanciero/kit';
import { sendEventStream } from '@parfinanciero/kit/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { z } from 'zod';
import type { Authenticator } from '../auth/authenticator.js';
import type { Graph } from '../graph/graph.js';
import { DEFAULT_LIMITS, limitsRule } from '../graph/limits.js';
import { shownError } from '../graph/own-refusal.js';
import { runSubscription } from '../graph/run-subscription.js';
import type { OpenConnections } from '../live/open-connections.js';
import { watchSession } from '../live/watch-session.js';
import { languageOf, requestContext } from '../request-context.js';

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

/** A stream that could not start says why, and is over. */
async function* onlyOne(result: ExecutionResult): AsyncIterableIterator<ExecutionResult> {
  yield await Promise.resolve(result);
}

/** How an error answers over HTTP is not told twice. */
const withoutHttp = (error: GraphQLError): GraphQLFormattedError => {
  const { extensions, ...rest } = error.toJSON();
  const { http: _http, ...said } = extensions ?? {};
  return { ...rest, extensions: said };
};

/** Subscriptions over HTTP as server-sent events (distinct connections mode), for clients without WebSockets. */
export function sseDoor(app: FastifyInstance, options: SseDoorOptions): void {
  const { graph, auth, connections, logger } = options;

  /** The document of a stream. @throws GraphQLError, the first thing that is wrong with it */
  const documentOf = ({ query, operationName }: z.output<typeof Body>): DocumentNode => {
    const document = parse(query, { maxTokens: DEFAULT_LIMITS.tokens });
    const [wrong] = validate(graph().apiSchema, document, [...specifiedRules, limitsRule()]);
    if (wrong) throw wrong;
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw new GraphQLError('Only subscriptions are streamed', { extensions: { code: 'BAD_REQUEST' } });
    }
    return document;
  };

  const open = async (request: FastifyRequest) => {
    const session = await auth.authenticate(request.headers.authorization ?? null, request.id);
    if (!session) throw unauthenticated();
    const body = Body.safeParse(request.body);
    if (!body.success) throw badUserInput({ fields: [{ path: 'query', message: 'A GraphQL request is expected' }] });
    const { operationName, variables } = body.data;
    const live = {
      document: documentOf(body.data),
      operationName: operationName ?? undefined,
      variables: variables ?? {},
    };
    const results = await runSubscription(
      graph(),
      live,
      requestContext(request.headers, request.id, session, request.ip),
    );
    return { session, results: Symbol.asyncIterator in results ? results : onlyOne(results) };
  };

  const stream = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const occasion = { requestId: request.id, language: languageOf(request.headers) };
    const opened = await open(request).catch((error: unknown) => shownError(error, occasion));
    if (opened instanceof GraphQLError) {
      const status = Number(opened.extensions['status'] ?? 500);
      if (status >= 500)
        logger.error({ requestId: request.id, code: opened.extensions['code'] }, 'a stream could not be opened');
      await reply.code(status).send({ errors: [withoutHttp(opened)] });
      return;
    }
    const { session, results } = opened;
    reply.hijack();
    const out = reply.raw;
    const end = (): void => void out.end();
    const leave = connections.add(session.principal.personId, end);
    const authorization = request.headers.authorization ?? null;
    const unwatch = watchSession({ auth, authorization, session, onExpired: end, onChanged: end });
    try {
      await sendEventStream(out, results, { headers: reply.getHeaders() as OutgoingHttpHeaders });
    } catch (error) {
      logger.error({ err: error, requestId: request.id }, 'a stream failed');
    } finally {
      unwatch();
      leave();
    }
  };

  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.routeOptions.url !== '/graphql') return;
    if (!(request.headers.accept ?? '').includes('text/event-stream')) return;
    await stream(request, reply);
  });
}

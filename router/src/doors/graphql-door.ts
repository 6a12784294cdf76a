import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  AppError,
  forbidden,
  internal,
  unauthenticated,
  type Logger,
  type PrincipalVerifier,
  type RequestContext,
} from '@parfinanciero/kit';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import type { Authenticator } from '../auth/authenticator.js';
import type { Graph } from '../graph/graph.js';
import { DEFAULT_LIMITS, limitsRule } from '../graph/limits.js';
import { httpError } from '../graph/own-refusal.js';
import { publicError } from '../graph/public-error.js';
import { RETRY_SECONDS, THROUGH_MAINTENANCE, type MaintenanceMode } from '../maintenance.js';
import { languageOf, requestContext, serviceContext, type ServiceContext } from '../request-context.js';

export interface GraphqlDoorOptions {
  readonly graph: Graph;
  readonly auth: Authenticator;
  /** Of services that ask as a person; null = none may. */
  readonly services: PrincipalVerifier | null;
  readonly maintenance: MaintenanceMode;
  readonly logger: Logger;
  readonly production: boolean;
}

export interface GraphqlDoor {
  register(app: FastifyInstance): void;
  execute(
    operation: { document: DocumentNode; variables?: Record<string, unknown>; operationName?: string },
    context: RequestContext,
  ): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

const asksNothingPersonal = (operation: OperationDefinitionNode | undefined): boolean =>
  operation === undefined ||
  operation.selectionSet.selections.some((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));

/** Without a person only `__typename` and introspection answer; where nothing was asked that may be answered, 401. */
const anonymousPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ contextValue, operation }) {
        if (!contextValue.principal && !asksNothingPersonal(operation)) {
          throw httpError(unauthenticated(), contextValue);
        }
        return Promise.resolve();
      },
    }),
};

/** Whoever remembers the people that a mutation touched asks again, before the answer leaves. */
const touchedPlugin = (auth: Authenticator): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue }) {
        for (const personId of contextValue.touched) auth.forget(personId);
        return Promise.resolve();
      },
    }),
});

/** What can't be run over a single answer is refused before anything runs: a subscription, or one of several operations without its name. */
const operationPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation }) {
        if (!operation) {
          throw new GraphQLError('operationName is needed, and has to be one of the document’s', {
            extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
          });
        }
        if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        throw new GraphQLError('Subscriptions need a WebSocket, or Accept: text/event-stream', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      },
    }),
};

/** What may not be written at present, or not by whoever asks. */
const writesPlugin = (mode: MaintenanceMode): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ contextValue, operation }) {
        if (operation?.operation !== OperationTypeNode.MUTATION) return Promise.resolve();
        if ('onlyQueries' in contextValue) throw httpError(forbidden(), contextValue);
        const ends = operation.selectionSet.selections.every(
          (node) => node.kind === Kind.FIELD && THROUGH_MAINTENANCE.has(node.name.value),
        );
        const refusal = ends ? null : mode.refusal();
        if (!refusal) return Promise.resolve();
        const error = httpError(refusal, contextValue);
        const headers = new HeaderMap([['retry-after', RETRY_SECONDS]]);
        error.extensions['http'] = { status: refusal.status, headers };
        throw error;
      },
    }),
});

/** A service that reads as a person says so by the principal that it signed for us. */
const SERVICE = /^Principal ([\w-]+\.[\w-]+\.[\w-]+)$/u;

/** Masked errors get the trace id and the language of their request: `formatError` knows neither. */
const occasionPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return Promise.resolve();
        body.singleResult.errors = body.singleResult.errors.map((error) =>
          error.extensions?.['traceId'] ? error : publicError(error, contextValue.requestId, contextValue.language),
        );
        return Promise.resolve();
      },
    }),
};

/** GraphQL over HTTP: POST, and GET for queries. */
export async function graphqlDoor({
  graph,
  auth,
  services,
  maintenance,
  logger,
  production,
}: GraphqlDoorOptions): Promise<GraphqlDoor> {
  const apollo = new ApolloServer<RequestContext>({
    gateway: graph.gateway,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: DEFAULT_LIMITS.tokens },
    validationRules: [limitsRule()],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => logger.warn(text),
      error: (text) => logger.error(text),
    },
    plugins: [anonymousPlugin, operationPlugin, writesPlugin(maintenance), touchedPlugin(auth), occasionPlugin],
    formatError(formatted, error) {
      const shown = publicError(formatted, String(formatted.extensions?.['traceId'] ?? ''), 'es');
      const hidden =
        shown.extensions?.['code'] === internal().code && formatted.extensions?.['code'] !== internal().code;
      if (hidden) logger.error({ err: unwrapResolverError(error) }, 'an unexpected error was hidden from a client');
      return shown;
    },
  });
  await apollo.start();

  const readingService = async (authorization: string | undefined, id: string): Promise<ServiceContext | null> => {
    const token = services && SERVICE.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const principal = await services.verify(token);
    if (!principal) throw unauthenticated();
    return serviceContext(principal, id);
  };

  const contextOf = async (request: FastifyRequest): Promise<RequestContext> => {
    const language = languageOf(request.headers);
    try {
      const service = await readingService(request.headers.authorization, request.id);
      if (service) return service;
      const session = await auth.authenticate(request.headers.authorization ?? null, request.id);
      return requestContext(request.headers, request.id, session, request.ip);
    } catch (error) {
      if (error instanceof AppError) throw httpError(error, { requestId: request.id, language });
      throw error;
    }
  };

  return {
    register(app) {
      app.route({
        url: '/graphql',
        method: ['GET', 'POST'],
        bodyLimit: 1024 * 1024,
        handler: fastifyApolloHandler(apollo, { context: contextOf }) as (request: FastifyRequest) => Promise<unknown>,
      });
    },
    async execute({ document, variables, operationName }, context) {
      const { body } = await apollo.executeOperation(
        {
          query: document as never,
          ...(variables && { variables }),
          ...(operationName !== undefined && { operationName }),
        },
        { contextValue: context },
      );
      if (body.kind !== 'single') return { errors: [new GraphQLError('not supported')] };
      const { errors, ...result } = body.singleResult;
      // Apollo's are plain objects; who speaks the socket's protocol takes them for what graphql throws.
      return {
        ...result,
        ...(errors && {
          errors: errors.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions })),
        }),
      };
    },
    stop: () => apollo.stop(),
  };
}

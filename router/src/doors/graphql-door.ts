import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { AppError, publicExtensions, unauthenticated, type Language, type Logger, type RequestContext } from '@parfinanciero/kit';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, Kind, type DocumentNode, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import type { Authenticator } from '../auth/authenticator.js';
import type { Graph } from '../graph/graph.js';
import { DEFAULT_LIMITS, limitsRule } from '../graph/limits.js';
import { publicError } from '../graph/public-error.js';
import { languageOf, requestContext } from '../request-context.js';

export interface GraphqlDoorOptions {
  readonly graph: Graph;
  readonly auth: Authenticator;
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

/** An AppError of the door itself as graphql's error with its HTTP status. */
export function httpError(error: AppError, requestId: string, language: Language): GraphQLError {
  return new GraphQLError(error.text(language), {
    extensions: { ...publicExtensions(error, { requestId, language }), http: { status: error.status } },
  });
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
          throw httpError(unauthenticated(), contextValue.requestId, contextValue.language);
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

/** The trace id and language of what failed before there was a context. */
const occasionOf = (error: unknown): { requestId: string; language: Language } | null => {
  const extensions = (error as { extensions?: Record<string, unknown> } | null)?.extensions;
  return typeof extensions?.['traceId'] === 'string' ? { requestId: extensions['traceId'], language: 'es' } : null;
};

/** GraphQL over HTTP: POST, and GET for queries. */
export async function graphqlDoor({ graph, auth, logger, production }: GraphqlDoorOptions): Promise<GraphqlDoor> {
  const apollo = new ApolloServer<RequestContext>({
    gateway: graph.gateway,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: DEFAULT_LIMITS.tokens },
    validationRules: [limitsRule()],
    logger: { debug: () => undefined, info: () => undefined, warn: (text) => logger.warn(text), error: (text) => logger.error(text) },
    plugins: [anonymousPlugin, touchedPlugin(auth)],
    formatError(formatted, error) {
      const occasion = occasionOf(error) ?? occasionOf(formatted);
      return publicError(formatted, occasion?.requestId ?? String(formatted.extensions?.['traceId'] ?? ''), occasion?.language ?? 'es');
    },
  });
  await apollo.start();

  const contextOf = async (request: FastifyRequest): Promise<RequestContext> => {
    const language = languageOf(request.headers);
    try {
      const session = await auth.authenticate(request.headers.authorization ?? null, request.id);
      return requestContext(request.headers, request.id, session, request.ip);
    } catch (error) {
      if (error instanceof AppError) throw httpError(error, request.id, language);
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
        { query: document as never, ...(variables && { variables }), ...(operationName !== undefined && { operationName }) },
        { contextValue: context },
      );
      return body.kind === 'single' ? (body.singleResult as ExecutionResult) : { errors: [new GraphQLError('not supported')] };
    },
    stop: () => apollo.stop(),
  };
}

import fastify, { type FastifyInstance } from 'fastify';
import { AppError, badUserInput, internal } from '../errors/index.js';
import type { Logger } from '../logging/logger.js';
import { outboxLog } from '../outbox/index.js';
import type { PrincipalVerifier } from '../principal/index.js';
import { publicExtensions } from '../schema/index.js';
import type { Subgraph } from '../service.js';
import { filesRoutes } from './files-routes.js';
import { graphqlRoute } from './graphql-route.js';
import { internalRoutes, type InternalCalls } from './internal-routes.js';
import { MAX_HEADER_BYTES, wireRequestId } from './wire-headers.js';

export interface SubgraphServerOptions {
  /** For this subgraph's name as audience. */
  readonly verifier: PrincipalVerifier;
  readonly host: string;
  /** 0 = any that is free. */
  readonly port: number;
  readonly logger: Logger;
  /** What only the product itself may ask, by name. */
  readonly internal?: InternalCalls;
}

export interface SubgraphServer {
  /** `http://host:port` */
  readonly address: string;
  /** Not ready, no new connections, streams ended, what runs finished (at most 5 s). Does not stop the subgraph. */
  close(): Promise<void>;
}

/** Plans send many references at once. */
const MAX_BODY = 16 * 1024 * 1024;
const PATIENCE_MS = 5_000;

/** Errors of the server itself, in the one shape that all of ours have. */
function errorShape(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: unknown }).statusCode;
    const protocol = typeof status === 'number' && status >= 400 && status < 500;
    const expected = error instanceof AppError ? error : protocol ? badUserInput() : internal();
    if (!(error instanceof AppError) && !protocol)
      logger.error({ err: error, requestId: request.id }, 'unexpected error');
    const language = request.headers['accept-language'] === 'en' ? 'en' : 'es';
    const body = {
      message: expected.text(language),
      ...publicExtensions(expected, { requestId: request.id, language }),
    };
    return reply.code(protocol ? status : expected.status).send(body);
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ message: 'Not found', code: 'NOT_FOUND', status: 404 }),
  );
}

/** Puts a subgraph behind HTTP for a router in another process. Without the router's signature nothing but its health is told. */
export async function serveSubgraph(subgraph: Subgraph, options: SubgraphServerOptions): Promise<SubgraphServer> {
  const { verifier, logger } = options;
  const app = fastify({
    bodyLimit: MAX_BODY,
    genReqId: (request) => wireRequestId(request.headers),
    http: { maxHeaderSize: MAX_HEADER_BYTES },
    forceCloseConnections: 'idle',
  });
  errorShape(app, logger);
  let stopping = false;
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const well = await subgraph.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const ready = well && !stopping;
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'unavailable', checks: { database: well ? 'ok' : 'failing' } });
  });
  graphqlRoute(app, subgraph, verifier);
  internalRoutes(app, { verifier, calls: options.internal ?? {}, log: outboxLog(subgraph.name, subgraph.dataSource) });
  if (subgraph.files) filesRoutes(app, subgraph.files, verifier);
  const address = await app.listen({ host: options.host, port: options.port });
  return {
    address,
    async close() {
      stopping = true;
      // Streams never end by themselves: what is left after a while is cut, and its readers come back.
      const patience = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
      await app.close();
      clearTimeout(patience);
    },
  };
}

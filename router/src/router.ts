import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { EventBus, EventEnvelope, GraphClient, Logger, PrincipalVerifier } from '@parfinanciero/kit';
import { Fastify } from './fastify.js';
import { authenticator, type Authenticator } from './auth/authenticator.js';
import type { IdentityDoor } from './auth/identity-door.js';
import type { TokenVerifier } from './auth/verified-token.js';
import { cors, originRule } from './doors/cors.js';
import { errorDoor } from './doors/error-door.js';
import { explorerDoor } from './doors/explorer-door.js';
import { filesDoor } from './doors/files-door.js';
import { graphqlDoor } from './doors/graphql-door.js';
import { healthDoor, type HealthCheck } from './doors/health-door.js';
import { securityHeaders } from './doors/security-headers.js';
import { sseDoor } from './doors/sse-door.js';
import { webDoor } from './doors/web-door.js';
import type { SubgraphConnection } from './graph/connection.js';
import { openGraph } from './graph/graph.js';
import { localGraphClient } from './graph/local-graph-client.js';
import { openConnections } from './live/open-connections.js';
import { webSocketDoor } from './live/websocket-door.js';
import { followMaintenance } from './maintenance.js';
import { newRequestId } from './request-context.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Who finds out who is asking. */
type Doorkeeper =
  | {
      readonly identity: IdentityDoor;
      readonly verifier: TokenVerifier;
      readonly onMissingClaim?: (firebaseUid: string, legacyId: number) => void;
    }
  | { readonly auth: Authenticator };

export type RouterDeps = Doorkeeper & {
  readonly supergraphSdl: string;
  readonly connections: readonly SubgraphConnection[];
  /** Verifies services that ask as a person, from processes of their own; absent = none do. */
  readonly services?: PrincipalVerifier;
  readonly bus: EventBus;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly production: boolean;
  readonly explorer: boolean;
  readonly allowedOrigins: readonly string[];
  readonly authDomain: string | null;
  /** Where the app's build is; null = no app here. */
  readonly webDirectory: string | null;
  readonly webConfig: Record<string, unknown>;
  readonly checks: readonly HealthCheck[];
  /** Requests that somebody else answers on our port: the Auth emulator in demo. */
  readonly guest?: { readonly owns: (path: string) => boolean; readonly handle: Handler };
};

export interface Router {
  listen(host: string, port: number): Promise<string>;
  /** The graph, for services of this process. */
  readonly graphClient: GraphClient;
  stop(): Promise<void>;
}

/** Events of identity after which a person's rights are asked again and their open streams end. */
const RIGHTS_CHANGED = new Set([
  'identity.membership-changed',
  'identity.sessions-revoked',
  'identity.person-status-changed',
  'identity.person-erased',
]);

const personIn = (event: EventEnvelope): string | null => {
  const { payload } = event;
  if (!RIGHTS_CHANGED.has(event.type) || typeof payload !== 'object' || payload === null) return null;
  return 'personId' in payload ? String(payload.personId) : null;
};

/** Paths that belong to the product and never to the web app. */
const RESERVED = [
  '/graphql',
  '/explorer',
  '/docs',
  '/openapi.json',
  '/api',
  '/bills',
  '/goals',
  '/prospectiva',
  '/files',
  '/mcp',
  '/health',
  '/metrics',
  '/assets',
];

/** The only door: GraphQL over HTTP, WebSockets and event streams, files, the explorer, the web app, health. */
export async function createRouter(deps: RouterDeps): Promise<Router> {
  const { logger, guest } = deps;
  const graph = openGraph(deps.supergraphSdl, deps.connections);
  const auth = 'auth' in deps ? deps.auth : authenticator(deps);
  const connections = openConnections();
  const app = Fastify({
    genReqId: () => newRequestId(),
    routerOptions: { ignoreTrailingSlash: true },
    bodyLimit: 1024 * 1024,
    serverFactory: (handler) =>
      createServer({ requestTimeout: 300_000, headersTimeout: 30_000 }, (request, response) => {
        if (guest?.owns((request.url ?? '/').split('?')[0] ?? '/')) guest.handle(request, response);
        else handler(request, response);
      }),
  });
  securityHeaders(app, deps);
  cors(app, deps.allowedOrigins);
  errorDoor(app, logger);
  let stopping = false;
  healthDoor(app, { checks: deps.checks, stopping: () => stopping });
  const maintenance = await followMaintenance(deps.bus, logger);
  const graphql = await graphqlDoor({
    graph,
    auth,
    services: deps.services ?? null,
    maintenance,
    logger,
    production: deps.production,
  });
  sseDoor(app, { graph: () => graph, auth, connections, logger });
  graphql.register(app);
  if (deps.connections.some((connection) => connection.files))
    filesDoor(app, { connections: deps.connections, auth, open: connections, maintenance, logger });
  if (deps.webDirectory !== null) {
    await webDoor(app, { directory: deps.webDirectory, config: deps.webConfig, reserved: RESERVED });
    if (deps.explorer) await explorerDoor(app, `${deps.webDirectory}-explorer`);
  }
  const sockets = webSocketDoor({
    server: app.server,
    graph: () => graph,
    auth,
    connections,
    logger,
    allowsOrigin: originRule(deps.allowedOrigins),
    execute: graphql.execute,
  });
  const unsubscribe = await deps.bus.subscribe('identity', (events) => {
    for (const event of events) {
      const personId = personIn(event);
      if (personId === null) continue;
      auth.forget(personId);
      connections.endAllOf(personId);
    }
  });

  return {
    listen: (host, port) => app.listen({ host, port }),
    graphClient: localGraphClient(graphql.execute),
    async stop() {
      stopping = true;
      await unsubscribe();
      await maintenance.stop();
      connections.endAll();
      await sockets.close();
      app.server.closeIdleConnections();
      const patience = setTimeout(() => app.server.closeAllConnections(), 5_000);
      await app.close();
      clearTimeout(patience);
      await graphql.stop();
    },
  };
}

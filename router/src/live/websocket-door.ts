import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError, publicExtensions, type Language, type Logger, type RequestContext } from '@parfinanciero/kit';
import { GraphQLError, parse, specifiedRules, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer, type WebSocket as Transport } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Authenticator, Session } from '../auth/authenticator.js';
import type { Graph } from '../graph/graph.js';
import { DEFAULT_LIMITS, limitsRule } from '../graph/limits.js';
import { runSubscription } from '../graph/run-subscription.js';
import { languageOf, newRequestId, requestContext } from '../request-context.js';
import type { OpenConnections } from './open-connections.js';
import { withUniqueIds } from './unique-ids.js';

export interface WebSocketDoorOptions {
  readonly server: Server;
  readonly graph: () => Graph;
  readonly auth: Authenticator;
  readonly connections: OpenConnections;
  readonly logger: Logger;
  /** Whether pages of this origin may open sockets. */
  readonly allowsOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** Runs a query or a mutation that came over a socket. */
  readonly execute: (operation: { document: DocumentNode; variables?: Record<string, unknown>; operationName?: string }, context: RequestContext) => Promise<ExecutionResult>;
}

interface SocketState {
  session: Session | null;
  readonly language: Language;
  readonly origin: string | null;
  readonly request: IncomingMessage;
}

type Extra = { readonly state: SocketState };

const MAX_FRAME = 64 * 1024;
const MAX_OPERATIONS = 100;
const PING_MS = 30_000;
/** A client that does not read: what is waiting for it is bounded. */
const MAX_WAITING = 4 * 1024 * 1024;
/** Told to come back: rights changed, or the server restarts. Clients reconnect and ask again. */
export const COME_BACK = 1012;

const asGraphQLError = (error: unknown, state: SocketState, requestId: string): GraphQLError => {
  if (!(error instanceof AppError)) throw error;
  return new GraphQLError(error.text(state.language), { extensions: publicExtensions(error, { requestId, language: state.language }) });
};

/** `graphql-transport-ws` on the same path as GraphQL over HTTP. */
export function webSocketDoor(options: WebSocketDoorOptions): { close(): Promise<void> } {
  const { server, graph, auth, connections, logger, allowsOrigin, execute } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME,
    handleProtocols: (protocols) => (protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });

  const contextFor = (state: SocketState, extensions: Record<string, unknown> | null | undefined): RequestContext => {
    const key = extensions?.['idempotencyKey'];
    const headers = { 'accept-language': state.language, ...(typeof key === 'string' && { 'idempotency-key': key }) };
    return requestContext(headers, newRequestId(), state.session, state.origin);
  };

  const protocol = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: 10_000,
    async onConnect(ctx) {
      const { state } = ctx.extra;
      const given = ctx.connectionParams?.['authorization'] ?? ctx.connectionParams?.['Authorization'];
      state.session = await auth.authenticate(typeof given === 'string' ? given : null, newRequestId()).catch((error: unknown) => {
        if (error instanceof AppError) return null;
        throw error;
      });
      // A socket without a person has nothing to hear.
      return state.session !== null;
    },
    onSubscribe(ctx, _id, payload) {
      const { state } = ctx.extra;
      if (Object.keys(ctx.subscriptions).length > MAX_OPERATIONS) return [new GraphQLError('Too many operations on one socket')];
      // Parsed and validated here: left to the library, a syntax error of one operation would close the whole socket.
      try {
        const document = parse(payload.query, { maxTokens: DEFAULT_LIMITS.tokens });
        const { apiSchema } = graph();
        const errors = validate(apiSchema, document, [...specifiedRules, limitsRule()]);
        if (errors.length > 0) return errors;
        return {
          schema: apiSchema,
          document,
          variableValues: payload.variables ?? {},
          ...(payload.operationName != null && { operationName: payload.operationName }),
          contextValue: contextFor(state, payload.extensions),
        };
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        return [asGraphQLError(error, state, newRequestId())];
      }
    },
    subscribe: (args) =>
      runSubscription(
        graph(),
        { document: args.document, operationName: args.operationName ?? undefined, variables: args.variableValues ?? {} },
        args.contextValue as RequestContext,
      ),
    execute: (args) =>
      execute(
        {
          document: args.document,
          variables: args.variableValues ?? {},
          ...(args.operationName != null && { operationName: args.operationName }),
        },
        args.contextValue as RequestContext,
      ),
  });

  const open = (socket: WebSocket, request: IncomingMessage): void => {
    const state: SocketState = { session: null, language: languageOf(request.headers), origin: request.socket.remoteAddress ?? null, request };
    let leave: (() => void) | null = null;
    let expiry: NodeJS.Timeout | undefined;
    let answered = true;
    const ping = setInterval(() => {
      if (!answered) return socket.terminate();
      answered = false;
      socket.ping();
    }, PING_MS);
    socket.on('pong', () => (answered = true));
    socket.on('error', (error) => logger.debug({ err: error }, 'socket error'));
    const transport: Transport = {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.bufferedAmount > MAX_WAITING) {
            socket.terminate();
            return resolve();
          }
          socket.send(data, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (listener) => {
        socket.on('message', (data, binary) => {
          if (binary) return socket.close(1003, 'text only');
          const text = Buffer.isBuffer(data) ? data.toString() : Buffer.from(data as ArrayBuffer).toString();
          listener(text)
            .then(() => {
              const { session } = state;
              if (!session || leave) return;
              leave = connections.add(session.principal.personId, () => socket.close(COME_BACK, 'come back'));
              // setTimeout counts to 2^31 − 1 ms; tokens live an hour.
              expiry = setTimeout(() => socket.close(CloseCode.Forbidden, 'session expired'), session.expiresAt * 1000 - Date.now());
            })
            .catch((error: unknown) => {
              logger.error({ err: error }, 'a socket message failed');
              socket.close(CloseCode.InternalServerError, 'internal error');
            });
        });
      },
    };
    const closed = protocol.opened(withUniqueIds(transport), { state });
    socket.once('close', (code, reason) => {
      clearInterval(ping);
      clearTimeout(expiry);
      leave?.();
      closed(code, reason.toString()).catch((error: unknown) => logger.error({ err: error }, 'a socket could not be closed'));
    });
  };

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const refuse = (status: string): void => void stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    if (new URL(request.url ?? '/', 'http://host').pathname !== '/graphql') return refuse('404 Not Found');
    if (!allowsOrigin(request.headers.origin, request.headers.host)) return refuse('403 Forbidden');
    sockets.handleUpgrade(request, stream, head, (socket) => open(socket, request));
  };
  server.on('upgrade', upgrade);

  return {
    async close() {
      server.off('upgrade', upgrade);
      for (const socket of sockets.clients) socket.close(COME_BACK, 'restart');
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

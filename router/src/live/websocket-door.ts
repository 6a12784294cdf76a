import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  AppError,
  tooMany,
  unauthenticated,
  type Language,
  type Logger,
  type RequestContext,
} from '@parfinanciero/kit';
import { GraphQLError, parse, specifiedRules, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer, type WebSocket as Transport } from 'graphql-ws';
import { WebSocket as WebSocketState, WebSocketServer, type WebSocket } from 'ws';
import type { Authenticator, Session } from '../auth/authenticator.js';
import type { Graph } from '../graph/graph.js';
import { DEFAULT_LIMITS, limitsRule } from '../graph/limits.js';
import { shownError } from '../graph/own-refusal.js';
import { runSubscription } from '../graph/run-subscription.js';
import { languageOf, newRequestId, requestContext } from '../request-context.js';
import type { OpenConnections } from './open-connections.js';
import { watchSession } from './watch-session.js';
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
  readonly execute: (
    operation: { document: DocumentNode; variables?: Record<string, unknown>; operationName?: string },
    context: RequestContext,
  ) => Promise<ExecutionResult>;
}

interface SocketState {
  session: Session | null;
  /** What the client said of itself at the beginning, to ask again by. */
  authorization: string | null;
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

/** `graphql-transport-ws` on the same path as GraphQL over HTTP. */
export function webSocketDoor(options: WebSocketDoorOptions): { close(): Promise<void> } {
  const { server, graph, auth, connections, logger, allowsOrigin, execute } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME,
    handleProtocols: (protocols) =>
      protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false,
  });

  /** Who this is at present; null for a token that is no longer good. */
  const sessionNow = (state: SocketState): Promise<Session | null> =>
    auth.authenticate(state.authorization, newRequestId()).catch((error: unknown) => {
      if (error instanceof AppError && error.status < 500) return null;
      throw error;
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
      state.authorization = typeof given === 'string' ? given : null;
      state.session = await sessionNow(state);
      // A socket without a person has nothing to hear.
      return state.session !== null;
    },
    async onSubscribe(ctx, _id, payload) {
      const { state } = ctx.extra;
      const occasion = { requestId: newRequestId(), language: state.language };
      // Parsed and validated here: left to the library, a syntax error of one operation would close the whole socket.
      try {
        if (Object.keys(ctx.subscriptions).length > MAX_OPERATIONS) throw tooMany();
        // Asked again, so that an operation never runs with rights that are more than a minute old.
        state.session = await auth.authenticate(state.authorization, occasion.requestId);
        if (!state.session) throw unauthenticated();
        const document = parse(payload.query, { maxTokens: DEFAULT_LIMITS.tokens });
        const { apiSchema } = graph();
        const errors = validate(apiSchema, document, [...specifiedRules, limitsRule()]);
        if (errors.length > 0) return errors.map((error) => shownError(error, occasion));
        return {
          schema: apiSchema,
          document,
          variableValues: payload.variables ?? {},
          ...(payload.operationName != null && { operationName: payload.operationName }),
          contextValue: contextFor(state, payload.extensions),
        };
      } catch (error) {
        if (!(error instanceof AppError || error instanceof GraphQLError))
          logger.error({ err: error, ...occasion }, 'an operation could not start');
        return [shownError(error, occasion, 'GRAPHQL_PARSE_FAILED')];
      }
    },
    subscribe(args) {
      const context = args.contextValue as RequestContext;
      const live = {
        document: args.document,
        operationName: args.operationName ?? undefined,
        variables: args.variableValues ?? {},
      };
      // Thrown on, it would close the socket with all that runs on it.
      return runSubscription(graph(), live, context).catch((error: unknown) => {
        logger.error({ err: error, requestId: context.requestId }, 'a subscription could not start');
        return { errors: [shownError(error, context)] };
      });
    },
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
    const state: SocketState = {
      session: null,
      authorization: null,
      language: languageOf(request.headers),
      origin: request.socket.remoteAddress ?? null,
      request,
    };
    let leave: (() => void) | null = null;
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
          if (socket.readyState !== WebSocketState.OPEN) return resolve();
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
              const comeBack = (): void => socket.close(COME_BACK, 'come back');
              const forget = connections.add(session.principal.personId, comeBack);
              const unwatch = watchSession({
                auth,
                authorization: state.authorization,
                session,
                onExpired: () => socket.close(CloseCode.Forbidden, 'session expired'),
                onChanged: comeBack,
              });
              leave = () => {
                forget();
                unwatch();
              };
              // Closed while it was being let in.
              if (socket.readyState !== WebSocketState.OPEN) leave();
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
      leave?.();
      closed(code, reason.toString()).catch((error: unknown) =>
        logger.error({ err: error }, 'a socket could not be closed'),
      );
    });
  };

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    // From here on nobody else listens: a client that breaks off would be an error without a hearer.
    stream.on('error', (error) => logger.debug({ err: error }, 'a client broke off'));
    const refuse = (status: string): void => void stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    if ((request.url ?? '').split('?')[0] !== '/graphql') return refuse('404 Not Found');
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

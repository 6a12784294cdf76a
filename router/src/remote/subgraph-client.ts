import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { AppError, unavailable, type Logger, type PrincipalSigner, type RequestContext } from '@parfinanciero/kit';
import { WIRE } from '@parfinanciero/kit/server';
import { Pool, type Dispatcher } from 'undici';
import { circuitBreaker } from './circuit-breaker.js';

export interface SubgraphClientOptions {
  readonly name: string;
  /** `http://host:port` */
  readonly url: string;
  /** Absent for subgraphs that are not ours and know no principal. */
  readonly signer: PrincipalSigner | null;
  readonly logger: Logger;
  /** Milliseconds for one answer, all of it (default 15 000). */
  readonly deadlineMs?: number;
}

export interface ClientRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable | null;
  /** Whether asking twice does no harm: then a connection that failed is tried once more. */
  readonly repeatable?: boolean;
  /** A stream lasts as long as somebody listens: only its beginning has a deadline. */
  readonly lasting?: boolean;
  readonly signal?: AbortSignal;
}

/** Signed requests to one subgraph. */
export interface SubgraphClient {
  readonly name: string;
  /** Where it answers GraphQL. */
  readonly graphqlPath: string;
  /** @throws UNAVAILABLE when there is no answer in time, or none that our own service would give */
  ask(context: RequestContext, request: ClientRequest): Promise<Dispatcher.ResponseData>;
  /** The same for what no person asks. */
  askInternal(requestId: string, request: ClientRequest): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

const CONNECT_MS = 2_000;
const CONNECTIONS = 64;
/** Subgraphs say something on a stream every 15 seconds. */
const SILENCE_MS = 60_000;

/** Failures before any answer: the request may be asked again if asking twice does no harm. */
const CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const headersOf = (context: RequestContext): Record<string, string> => ({
  [WIRE.requestId]: context.requestId,
  'accept-language': context.language,
  ...(context.idempotencyKey !== null && { 'idempotency-key': context.idempotencyKey }),
  ...(context.origin !== null && { [WIRE.origin]: context.origin }),
});

/** Whoever remembers people asks again for those that a subgraph says it changed. */
function noteTouched(headers: IncomingHttpHeaders, context: RequestContext): void {
  const touched = headers[WIRE.touched];
  if (typeof touched !== 'string') return;
  for (const personId of touched.split(',')) if (personId !== '') context.touched.add(personId);
}

export function subgraphClient(options: SubgraphClientOptions): SubgraphClient {
  const { name, signer, logger, deadlineMs = 15_000 } = options;
  const { origin, pathname } = new URL(options.url);
  const settings = { connect: { timeout: CONNECT_MS }, headersTimeout: deadlineMs };
  const pool = new Pool(origin, { ...settings, connections: CONNECTIONS, bodyTimeout: deadlineMs });
  // Streams keep their connections: as many as there are listeners, and none of the others'.
  const streams = new Pool(origin, { ...settings, bodyTimeout: SILENCE_MS });
  const breaker = circuitBreaker((error) => error instanceof AppError && error.status >= 500);

  const once = async (request: ClientRequest, headers: Record<string, string>): Promise<Dispatcher.ResponseData> => {
    const { method, path, body = null, lasting = false } = request;
    const signals = [request.signal, lasting ? undefined : AbortSignal.timeout(deadlineMs)].filter(
      (signal) => signal !== undefined,
    );
    const answer = await (lasting ? streams : pool).request({
      method,
      path,
      body,
      headers: { ...request.headers, ...headers },
      ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
    });
    // 401 is no person's fault here: our own signature was refused.
    if (answer.statusCode === 401 || answer.statusCode >= 500) {
      await answer.body.dump();
      logger.error({ subgraph: name, status: answer.statusCode }, 'a subgraph refused or failed a request');
      throw unavailable();
    }
    return answer;
  };

  const attempt = async (request: ClientRequest, headers: Record<string, string>): Promise<Dispatcher.ResponseData> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(request, headers);
      } catch (error) {
        // Whoever asked has left: that says nothing about the service.
        if (error instanceof AppError || request.signal?.aborted) throw error;
        if (tries === 1 && request.repeatable && CONNECTION.has(codeOf(error))) continue;
        logger.warn({ err: error, subgraph: name }, 'a subgraph did not answer');
        throw unavailable();
      }
    }
  };

  const ask = (request: ClientRequest, headers: Record<string, string>): Promise<Dispatcher.ResponseData> => {
    if (!(request.body instanceof Readable)) return breaker.run(() => attempt(request, headers));
    // A body that breaks off is its sender's doing as often as the service's: it must not close the door to everybody.
    return breaker.open ? Promise.reject(unavailable()) : attempt(request, headers);
  };

  const authorised = async (sign: (signer: PrincipalSigner) => Promise<string>): Promise<Record<string, string>> =>
    signer === null ? {} : { authorization: `Principal ${await sign(signer)}` };

  return {
    name,
    graphqlPath: pathname === '/' ? '/graphql' : pathname,
    async ask(context, request) {
      const own = await authorised((key) => key.sign(context.principal, name));
      const answer = await ask(request, { ...headersOf(context), ...own });
      noteTouched(answer.headers, context);
      return answer;
    },
    async askInternal(requestId, request) {
      const own = await authorised((key) => key.signInternal(name));
      return ask(request, { [WIRE.requestId]: requestId, ...own });
    },
    async close() {
      await Promise.all([pool.destroy(), streams.destroy()]);
    },
  };
}

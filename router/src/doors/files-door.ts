import {
  AppError,
  decodeOpaqueId,
  internal,
  notFound,
  unauthenticated,
  type EntityKind,
  type FileDoor,
  type Logger,
  type RequestContext,
} from '@parfinanciero/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import type { SubgraphConnection } from '../graph/connection.js';
import type { OpenConnections } from '../live/open-connections.js';
import { RETRY_SECONDS, type MaintenanceMode } from '../maintenance.js';
import { errorBody } from './error-door.js';
import { languageOf, requestContext } from '../request-context.js';

export interface FilesDoorOptions {
  readonly connections: readonly SubgraphConnection[];
  readonly auth: Authenticator;
  /** Downloads that are under way end with their person's rights. */
  readonly open: OpenConnections;
  readonly maintenance: MaintenanceMode;
  readonly logger: Logger;
}

/** The service that takes uploads, and keeps whatever has no service named below. */
const UPLOADS = 'expenses';
const KEEPERS: Partial<Record<EntityKind, string>> = { Report: 'administration' };

/** The services that serve files. */
export const FILE_SERVICES: ReadonlySet<string> = new Set([UPLOADS, ...Object.values(KEEPERS)]);

/** What was said of the answer so far (security, CORS) goes with it, whoever writes it. */
export const carryHeaders = (reply: FastifyReply): void => {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
};

/** Uploads in, files out, both through the service that owns them. */
export function filesDoor(app: FastifyInstance, options: FilesDoorOptions): void {
  const { connections, auth, open, maintenance, logger } = options;
  /** Who keeps the file that an id names. What is no id at all is asked of somebody too: the answer is the same. */
  const keeperOf = (id: string | null): FileDoor => {
    const kind = id === null ? undefined : decodeOpaqueId(id)?.kind;
    const name = (kind && KEEPERS[kind]) ?? UPLOADS;
    const files = connections.find((connection) => connection.name === name)?.files;
    if (!files) throw notFound();
    return files;
  };

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    work: (context: RequestContext) => Promise<unknown>,
  ): Promise<void> => {
    const language = languageOf(request.headers);
    let leave: (() => void) | null = null;
    try {
      const session = await auth.authenticate(request.headers.authorization ?? null, request.id);
      if (!session) throw unauthenticated();
      leave = open.add(session.principal.personId, () => void reply.raw.destroy());
      const body = await work(requestContext(request.headers, request.id, session, request.ip));
      if (body !== undefined) await reply.send(body);
    } catch (error) {
      const expected = error instanceof AppError ? error : internal();
      if (expected !== error) logger.error({ err: error, requestId: request.id }, 'a file request failed');
      // Refused before it was read to its end: what is left of the body has no reader.
      if (!reply.raw.headersSent)
        await reply
          .header('connection', 'close')
          .code(expected.status)
          .send(errorBody(expected, request.id, language));
      else reply.raw.destroy();
    } finally {
      leave?.();
    }
  };

  void app.register((scope, _options, done) => {
    // The owning service reads the stream itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, ready) => ready(null));
    scope.post('/files', (request, reply) =>
      answer(request, reply, (context) => {
        const refusal = maintenance.refusal();
        if (refusal) {
          void reply.header('retry-after', RETRY_SECONDS);
          throw refusal;
        }
        return keeperOf(null).upload(request.raw, context);
      }),
    );
    scope.get('/files/:id', (request, reply) =>
      answer(request, reply, async (context) => {
        const { id } = request.params as { id: string };
        const keeper = keeperOf(id);
        reply.hijack();
        carryHeaders(reply);
        await keeper.download(id, reply.raw, context);
      }),
    );
    done();
  });
}

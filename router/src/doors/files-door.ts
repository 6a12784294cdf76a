import { AppError, internal, notFound, unauthenticated, type Logger, type RequestContext } from '@parfinanciero/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import type { SubgraphConnection } from '../graph/connection.js';
import { errorBody } from './error-door.js';
import { languageOf, requestContext } from '../request-context.js';

export interface FilesDoorOptions {
  /** The service that owns uploads. */
  readonly owner: SubgraphConnection;
  readonly auth: Authenticator;
  readonly logger: Logger;
}

/** What was said of the answer so far (security, CORS) goes with it, whoever writes it. */
export const carryHeaders = (reply: FastifyReply): void => {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
};

/** Uploads in, files out, both through the service that owns them. */
export function filesDoor(app: FastifyInstance, { owner, auth, logger }: FilesDoorOptions): void {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    work: (context: RequestContext, files: NonNullable<SubgraphConnection['files']>) => Promise<unknown>,
  ): Promise<void> => {
    const language = languageOf(request.headers);
    try {
      const session = await auth.authenticate(request.headers.authorization ?? null, request.id);
      if (!session) throw unauthenticated();
      if (!owner.files) throw notFound();
      const body = await work(requestContext(request.headers, request.id, session, request.ip), owner.files);
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
    }
  };

  void app.register((scope, _options, done) => {
    // The owning service reads the stream itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, ready) => ready(null));
    scope.post('/files', (request, reply) =>
      answer(request, reply, (context, files) => files.upload(request.raw, context)),
    );
    scope.get('/files/:id', (request, reply) =>
      answer(request, reply, async (context, files) => {
        reply.hijack();
        carryHeaders(reply);
        await files.download((request.params as { id: string }).id, reply.raw, context);
      }),
    );
    done();
  });
}

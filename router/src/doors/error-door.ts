import {
  AppError,
  badUserInput,
  internal,
  publicExtensions,
  tooLarge,
  wrongType,
  type Language,
  type Logger,
} from '@parfinanciero/kit';
import type { FastifyInstance } from 'fastify';
import { languageOf } from '../request-context.js';

/** The JSON body of an error outside GraphQL: what `extensions` would hold. */
export function errorBody(error: AppError, requestId: string, language: Language): Record<string, unknown> {
  return { message: error.text(language), ...publicExtensions(error, { requestId, language }) };
}

/** What a failure of HTTP itself (a body that is no JSON, too long, of a wrong type) is called in our catalogue. */
function asExpected(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 413) return tooLarge();
  return typeof status === 'number' && status >= 400 && status < 500 ? badUserInput() : null;
}

/** Every error that no other door has answered leaves in the one shape, its words masked and its cause in the log. */
export function errorDoor(app: FastifyInstance, logger: Logger): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const encoding = request.headers['content-encoding'];
    // Nothing here unpacks: what a compressed body becomes would have no bound.
    done(encoding === undefined || encoding === 'identity' ? undefined : wrongType());
  });
  app.setErrorHandler((error, request, reply) => {
    const expected = asExpected(error);
    if (!expected) logger.error({ err: error, requestId: request.id }, 'a request failed');
    const status =
      expected && !(error instanceof AppError)
        ? (error as { statusCode: number }).statusCode
        : (expected ?? internal()).status;
    return reply.code(status).send(errorBody(expected ?? internal(), request.id, languageOf(request.headers)));
  });
}

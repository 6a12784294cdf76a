import type { FastifyInstance } from 'fastify';

/** Whether a page of this origin may talk to us: our own, and those of the list. */
export const originRule =
  (allowed: readonly string[]) =>
  (origin: string | undefined, host: string | undefined): boolean => {
    if (origin === undefined) return true;
    if (allowed.includes(origin)) return true;
    try {
      return host !== undefined && new URL(origin).host === host;
    } catch {
      return false;
    }
  };

/** CORS for the pages of the list. OPTIONS answers before anybody is asked who they are. */
export function cors(app: FastifyInstance, allowed: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin !== undefined && allowed.includes(origin)) {
      reply.headers({
        'access-control-allow-origin': origin,
        vary: 'Origin',
        'access-control-allow-headers':
          'Authorization, Content-Type, Idempotency-Key, Accept-Language, Apollo-Require-Preflight',
        'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
        'access-control-max-age': '600',
      });
    }
    if (request.method === 'OPTIONS') await reply.code(204).send();
  });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface WebDoorOptions {
  /** The built app. */
  readonly directory: string;
  /** What the app is told at run time. Nothing secret: anybody may read it. */
  readonly config: Record<string, unknown>;
  /** Paths that are never the app's. */
  readonly reserved: readonly string[];
}

const YEAR = 'public, max-age=31536000, immutable';

/** The web app: hashed assets for ever, its page for every path that accepts HTML and belongs to nobody else. */
export async function webDoor(app: FastifyInstance, { directory, config, reserved }: WebDoorOptions): Promise<void> {
  app.get('/config.json', (_request, reply) => reply.header('cache-control', 'no-store').send(config));
  if (!existsSync(join(directory, 'index.html'))) return;
  await app.register(staticFiles, {
    root: directory,
    preCompressed: true,
    index: false,
    wildcard: true,
    setHeaders(reply, path) {
      const immutable = path.includes(`${join(directory, 'assets')}`);
      reply.header('cache-control', immutable ? YEAR : 'no-cache');
    },
  });
  app.get('/', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const taken = reserved.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
    const wantsPage = (request.headers.accept ?? '').includes('text/html') && !/\.\w{2,5}$/u.test(path);
    if (request.method !== 'GET' || taken || !wantsPage) {
      return reply.code(404).send({ message: 'Not found', code: 'NOT_FOUND', status: 404 });
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The explorer, from files of our own: a page for people who write queries. */
export async function explorerDoor(app: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) return;
  await app.register(staticFiles, { root: directory, prefix: '/explorer/', decorateReply: false, index: false });
  app.get('/explorer', (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', directory),
  );
}

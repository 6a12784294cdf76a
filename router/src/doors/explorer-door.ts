import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The explorer, from the app's own build: a page for people who write queries. */
export function explorerDoor(app: FastifyInstance, webDirectory: string): void {
  if (!existsSync(join(webDirectory, 'explorer.html'))) return;
  app.get('/explorer', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('explorer.html'));
}

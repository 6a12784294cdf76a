import type { FastifyInstance } from 'fastify';
import type { PrincipalVerifier } from '../principal/index.js';
import type { FileDoor } from '../service.js';
import { contextOfWire } from './wire-headers.js';

/** `POST /files` and `GET /files/:id`, for the router. */
export function filesRoutes(app: FastifyInstance, files: FileDoor, verifier: PrincipalVerifier): void {
  void app.register((scope, _options, done) => {
    // The service reads the stream itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, ready) => ready(null));
    scope.post('/files', async (request, reply) => {
      try {
        return await files.upload(request.raw, await contextOfWire(request.headers, verifier));
      } catch (error) {
        // Refused before it was read to its end: what is left of the body has no reader.
        reply.header('connection', 'close');
        throw error;
      }
    });
    scope.get('/files/:id', async (request, reply) => {
      const context = await contextOfWire(request.headers, verifier);
      reply.hijack();
      await files.download((request.params as { id: string }).id, reply.raw, context);
    });
    done();
  });
}

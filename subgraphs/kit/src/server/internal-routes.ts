import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { EventLog } from '../bus/index.js';
import { notFound } from '../errors/index.js';
import { parseInput } from '../use-case/index.js';
import type { PrincipalVerifier } from '../principal/index.js';
import { wireRequestId, wireToken } from './wire-headers.js';

/** What the product asks of a service and no person may. Checks its own input. */
export type InternalCall = (body: unknown, requestId: string) => Promise<unknown>;
export type InternalCalls = Readonly<Record<string, InternalCall>>;

export interface InternalRoutesOptions {
  readonly verifier: PrincipalVerifier;
  readonly calls: InternalCalls;
  readonly log: EventLog;
}

const ReadQuery = z.object({
  stream: z.uuid(),
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(1_000),
});

/** `POST /internal/<name>`, and the event log under `GET /internal/events/…`. Each needs an internal signature. */
export function internalRoutes(app: FastifyInstance, { verifier, calls, log }: InternalRoutesOptions): void {
  void app.register((scope, _options, done) => {
    // Before the body is read: whoever is nobody sends none.
    scope.addHook('onRequest', (request) => verifier.verifyInternal(wireToken(request.headers)));
    scope.post('/internal/:name', (request) => {
      const { name } = request.params as { name: string };
      const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
      if (!call) throw notFound();
      return call(request.body, wireRequestId(request.headers));
    });
    scope.get('/internal/events/heads', () => log.heads());
    scope.get('/internal/events/read', (request) => {
      const { stream, after, limit } = parseInput(ReadQuery, request.query);
      return log.read(stream, after, limit);
    });
    done();
  });
}

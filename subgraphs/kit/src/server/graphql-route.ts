import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { invalid } from '../errors/index.js';
import type { PrincipalVerifier } from '../principal/index.js';
import { executeSubgraph, subscribeSubgraph } from '../schema/index.js';
import type { Subgraph } from '../service.js';
import { sendEventStream } from './event-stream.js';
import { contextOfWire, WIRE } from './wire-headers.js';

const Body = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** `POST /graphql`: an operation of the router's plan, or (asked for as an event stream) a subscription. */
export function graphqlRoute(app: FastifyInstance, subgraph: Subgraph, verifier: PrincipalVerifier): void {
  app.post('/graphql', async (request, reply) => {
    const wire = await contextOfWire(request.headers, verifier);
    const body = Body.safeParse(request.body);
    if (!body.success) throw invalid('body', 'A GraphQL request is expected');
    const { query } = body.data;
    const operation = {
      query,
      variables: body.data.variables ?? undefined,
      operationName: body.data.operationName ?? undefined,
    };
    const context = subgraph.contextOf(wire);
    try {
      if ((request.headers.accept ?? '').includes('text/event-stream')) {
        const results = await subscribeSubgraph(subgraph.schema, operation, context);
        if (!(Symbol.asyncIterator in results)) return await reply.send(results);
        reply.hijack();
        await sendEventStream(reply.raw, results);
        return;
      }
      const result = await executeSubgraph(subgraph.schema, operation, context);
      if (wire.touched.size > 0) reply.header(WIRE.touched, [...wire.touched].join(','));
      return await reply.send(result);
    } catch (error) {
      // A document that is none.
      if (error instanceof GraphQLError) return reply.code(400).send({ errors: [error.toJSON()] });
      throw error;
    }
  });
}

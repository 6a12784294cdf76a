import fastify from 'fastify';

/** fastify's only export is its default one; here it has the name that it is known by. */
export { fastify as Fastify };

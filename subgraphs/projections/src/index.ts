export type { Movement } from './domain/movement.js';
export type { Occurrence, Stream, StreamPeriod } from './domain/streams/stream.js';
export { REPLAYABLE_TABLES } from './events/movements.js';
export { localTables as projectionsLocalTables, migrations as projectionsMigrations } from './persistence/index.js';
export { registry as projectionsRegistry } from './registry.js';
export { createProjectionsSubgraph, projectionsSchema, type ProjectionsDeps } from './subgraph.js';

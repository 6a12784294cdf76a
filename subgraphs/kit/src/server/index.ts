export * from './event-stream.js';
export * from './follow-log.js';
export * from './http-event-log.js';
export type { InternalCall, InternalCalls } from './internal-routes.js';
export * from './run-subgraph.js';
export * from './serve-subgraph.js';
export * from './subgraph-config.js';
export * from './wire-headers.js';

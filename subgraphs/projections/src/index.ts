export type { Movement } from './domain/movement.js';
export type { Occurrence, Stream, StreamPeriod } from './domain/streams/stream.js';

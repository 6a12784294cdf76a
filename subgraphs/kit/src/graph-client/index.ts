export * from './graph-client.js';
export * from './http-graph-client.js';
export * from './late-graph-client.js';
export * from './read-answer.js';

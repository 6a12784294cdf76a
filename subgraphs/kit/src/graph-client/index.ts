export * from './graph-client.js';
export * from './http-graph-client.js';

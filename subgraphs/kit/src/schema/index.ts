export * from './execute-subgraph.js';
export * from './federated-schema.js';
export * from './format-error.js';
export * from './money-type.js';
export * from './page-info.js';
export * from './scalars.js';

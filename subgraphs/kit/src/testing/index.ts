export * from './test-context.js';
export * from './test-postgres.js';

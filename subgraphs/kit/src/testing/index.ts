export * from './gemini-server.js';
export * from './model-room.js';
export * from './test-context.js';
export * from './test-postgres.js';
export * from './written-log.js';

export * from './blob-store.js';
export * from './document-blob-store.js';
export * from './postgres-blob-store.js';

export * from './blob-store-contract.js';
export * from './document-store-contract.js';
export * from './event-bus-contract.js';
export * from './graph-client-contract.js';

export * from './consumer.js';
export * from './outbox-log.js';
export * from './outgoing-events.js';
export * from './relay.js';
export * from './store-events.js';

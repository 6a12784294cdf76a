export * from './audited.js';
export * from './define-event.js';
export * from './envelope.js';
export * from './erased.js';
export * from './failures-counted.js';

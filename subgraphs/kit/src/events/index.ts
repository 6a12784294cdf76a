export * from './audited.js';
export * from './define-event.js';
export * from './envelope.js';

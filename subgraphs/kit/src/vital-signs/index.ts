export * from './consumer-lag.js';
export * from './failure-count.js';

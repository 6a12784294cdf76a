export * from './live-channel.js';
export * from './live-values.js';

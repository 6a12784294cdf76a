export { eraserLock, outlivesErasure } from './erased-stream.js';
export * from './erasure-consumer.js';
export * from './erasure-sweep.js';

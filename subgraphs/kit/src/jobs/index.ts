export * from './enqueue.js';
export * from './job-runner.js';

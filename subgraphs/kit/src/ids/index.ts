export * from './installation.js';
export * from './opaque-id.js';
export * from './uuid-v7.js';

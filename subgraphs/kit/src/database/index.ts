export * from './column-types.js';
export * from './data-source.js';
export * from './key-check.js';
export * from './kit-tables.js';
export * from './migrate.js';

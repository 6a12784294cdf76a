export * from './principal.js';
export * from './signed-principal.js';

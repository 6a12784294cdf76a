export * from './auth/authenticator.js';
export * from './auth/firebase-verifier.js';
export * from './auth/identity-door.js';
export * from './auth/verified-token.js';
export * from './config.js';
export type { HealthCheck } from './doors/health-door.js';
export * from './graph/connection.js';
export * from './router.js';

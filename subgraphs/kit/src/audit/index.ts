export * from './audit-content.js';

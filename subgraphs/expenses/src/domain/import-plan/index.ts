export * from './file-names.js';
export * from './guess-account-kind.js';
export * from './plan-accounts.js';
export * from './plan-categories.js';
export * from './plan-row.js';

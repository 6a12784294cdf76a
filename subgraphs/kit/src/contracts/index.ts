export * from './document-store-contract.js';

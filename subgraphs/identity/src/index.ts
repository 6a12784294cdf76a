export { TERMS_VERSION } from './domain/terms.js';
export { firebaseAccounts } from './firebase-accounts.js';
export {
  entities as identityEntities,
  localTables as identityLocalTables,
  migrations as identityMigrations,
} from './persistence/index.js';
export type { FirebaseAccounts } from './ports.js';
export { registry as identityRegistry } from './registry.js';
export { createIdentitySubgraph, identitySchema, type IdentityDeps, type IdentitySubgraph } from './subgraph.js';
export { identityCalls } from './internal-calls.js';
export type { KnownPerson } from './use-cases/principal-of.js';
export type { VerifiedPerson } from './use-cases/register-person.js';

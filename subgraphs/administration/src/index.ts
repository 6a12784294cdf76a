export { auditedEntryHash, CHAIN_START, checkpointText, installationHash } from './domain/chain.js';
export { verifyChain, type ChainVerdict } from './persistence/verify-chain.js';
export { fileCheckpoints } from './checkpoints/file-checkpoints.js';
export { localCheckpointKey } from './checkpoints/local-key.js';
export {
  appendOnlyTables as administrationAppendOnly,
  entities as administrationEntities,
  localTables as administrationLocalTables,
  migrations as administrationMigrations,
} from './persistence/index.js';
export type { AdministrationPorts, CheckpointKeeper, IntegrityReport } from './ports.js';
export { registry as administrationRegistry } from './registry.js';
export { administrationSchema, createAdministrationSubgraph, type AdministrationDeps } from './subgraph.js';
export { remotePrincipals } from './remote-principals.js';

export * from './authorise.js';
export * from './context.js';
export type {
  AnyExecutable,
  Executable,
  NeededPermission,
  QueryDeclaration,
  QueryTools,
  Tools,
  UseCaseDeclaration,
} from './declare.js';
export { IDEMPOTENCY_HOURS } from './idempotency.js';
export * from './rows.js';
export * from './scope.js';
export * from './stored-json.js';
export * from './use-cases.js';
export * from './unattended-write.js';
export * from './loader.js';
export { minorOf } from './minor-of.js';

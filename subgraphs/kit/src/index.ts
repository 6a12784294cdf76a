export * from './audit/index.js';
export * from './blobs/index.js';
export * from './bus/index.js';
export * from './config/load-config.js';
export * from './database/index.js';
export * from './days/index.js';
export * from './documents/index.js';
export * from './erasure/index.js';
export * from './errors/index.js';
export * from './events/index.js';
export * from './graph-client/index.js';
export * from './ids/index.js';
export * from './jobs/index.js';
export * from './live/index.js';
export * from './logging/logger.js';
export { Money as MoneyType } from './schema/money-type.js';
export * from './money/index.js';
export * from './outbox/index.js';
export * from './principal/index.js';
export {
  BigIntScalar,
  buildFederatedSchema,
  CurrencyCodeScalar,
  DateTimeScalar,
  DecimalScalar,
  executeSubgraph,
  formatErrors,
  JsonScalar,
  moneyView,
  moneyViewOf,
  PageInfo,
  PlainDateScalar,
  PlainTimeScalar,
  publicExtensions,
  asAppError,
  subscribeSubgraph,
  type FederatedSchema,
  type ReferenceResolver,
  type SubgraphRequest,
} from './schema/index.js';
export * from './runtime.js';
export * from './service.js';
export * from './service-fields/index.js';
export * from './use-case/index.js';

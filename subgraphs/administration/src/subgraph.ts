import {
  buildFederatedSchema,
  openDataSource,
  postgresBlobStore,
  serviceFields,
  startService,
  type Subgraph,
  type SubgraphDeps,
} from '@parfinanciero/kit';
import { AUDITED_SOURCES, auditConsumer } from './events/audit-consumer.js';
import { erasedLedgers } from './events/erased-ledgers.js';
import { trendConsumers } from './events/trend-consumers.js';
import { checkpointJob } from './jobs/checkpoint-job.js';
import { planDaily } from './jobs/daily.js';
import { integrityJob } from './jobs/integrity-job.js';
import { CHECKPOINT_JOB, INTEGRITY_JOB } from './jobs/job-kinds.js';
import { appendOnlyTables, entities } from './persistence/index.js';
import type { AdministrationPorts } from './ports.js';
import { reportDoor } from './reports/report-door.js';
import {
  AuditEntryResolver,
  AuditResolver,
  LedgerTrailResolver,
  UserTrailResolver,
} from './resolvers/audit-resolver.js';
import { MaintenanceResolver } from './resolvers/maintenance-resolver.js';
import { references } from './resolvers/references.js';
import { reportReferences, ReportResolver } from './resolvers/report-resolver.js';
import { SystemResolver } from './resolvers/system-resolver.js';
import { TrendResolver } from './resolvers/trend-resolver.js';
import { AuditEntry } from './schema/audit.js';
import { Ledger, User } from './schema/ledger.js';
import { Report } from './schema/report.js';
import { System } from './schema/system.js';
import { reportJobs } from './use-cases/report-job-handlers.js';
import { EXPIRY_JOB } from './use-cases/report-jobs.js';

export interface AdministrationDeps extends SubgraphDeps, Omit<AdministrationPorts, 'blobs'> {}

const own = serviceFields('administration', { AuditEntry, System });

export const administrationSchema = () =>
  buildFederatedSchema({
    resolvers: [
      AuditResolver,
      AuditEntryResolver,
      LedgerTrailResolver,
      UserTrailResolver,
      TrendResolver,
      SystemResolver,
      MaintenanceResolver,
      ReportResolver,
      ...own.resolvers,
    ],
    entities: [Ledger, User, Report, ...own.entities],
    references: { ...own.references, ...references, ...reportReferences },
  });

/** Starts the service: the audit chain, reports, trends and the state of the installation. */
export async function createAdministrationSubgraph(deps: AdministrationDeps): Promise<Subgraph> {
  const { schema, sdl } = await administrationSchema();
  const dataSource = await openDataSource({ url: deps.databaseUrl, entities, poolSize: 20 });
  // Bytes and this service's own log have connections of their own: whoever reads them holds one of the others.
  const sideSource = await openDataSource({ url: deps.databaseUrl, entities: [], poolSize: 5 });
  const { graph, principalById, checkpoints, integrity } = deps;
  const blobs = postgresBlobStore(sideSource);
  const ports: AdministrationPorts = { graph, principalById, checkpoints, integrity, blobs };
  const running = await startService({
    name: 'administration',
    dataSource,
    logDatabase: sideSource,
    deps,
    ports,
    consumers: [...AUDITED_SOURCES.map(auditConsumer), ...trendConsumers, erasedLedgers],
    jobs: (service) => ({
      [CHECKPOINT_JOB]: checkpointJob(service),
      [INTEGRITY_JOB]: integrityJob(service),
      ...reportJobs(service),
    }),
    erasure: { blobs, keep: [...appendOnlyTables, 'audit_head'] },
  });
  await planDaily(running.service, CHECKPOINT_JOB);
  await planDaily(running.service, EXPIRY_JOB);
  if (integrity) await planDaily(running.service, INTEGRITY_JOB);
  return {
    name: 'administration',
    schema,
    sdl,
    dataSource,
    contextOf: running.contextOf,
    files: reportDoor({ blobs, logger: deps.logger, contextFor: running.contextFor }),
    settle: running.settle,
    async stop() {
      await running.stop();
      await sideSource.destroy();
    },
  };
}

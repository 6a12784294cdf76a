import type { DataSource } from 'typeorm';
import type { EventBus } from './bus/index.js';
import { startJobRunner, type JobHandler, type JobRunner } from './jobs/index.js';
import { liveChannel } from './live/index.js';
import { erasureConsumer, sweepErased } from './erasure/index.js';
import type { BlobStore } from './blobs/index.js';
import type { DocumentStore } from './documents/index.js';
import { consumerLag, failureCount } from './vital-signs/index.js';
import type { Logger } from './logging/logger.js';
import { outboxLog, startConsumer, startRelay, type Consumer, type ConsumerDefinition } from './outbox/index.js';
import type { Context, RequestContext, ServiceRuntime } from './use-case/index.js';
import { IDEMPOTENCY_HOURS } from './use-case/index.js';

/** What a subgraph is given by whoever runs it. */
export interface SubgraphDeps {
  /** Connects as the service's own role. */
  readonly databaseUrl: string;
  readonly bus: EventBus;
  readonly logger: Logger;
  readonly clock: () => Date;
}

export interface RuntimeOptions<Ports> {
  readonly name: string;
  readonly dataSource: DataSource;
  /** Where the service's own log is read, when it follows itself: its consumers hold connections of the other. */
  readonly logDatabase?: DataSource;
  readonly deps: SubgraphDeps;
  readonly ports: Ports;
  readonly consumers?: readonly ConsumerDefinition[];
  readonly jobs?: (service: ServiceRuntime<Ports>) => Readonly<Record<string, JobHandler>>;
  /** The service forgets what identity says is to be forgotten. Needs identity's log on the bus. */
  readonly erasure?: ErasureStores;
}

/** What of a service lies outside its plain tables, and what of them stays when a ledger or a person is erased. */
export interface ErasureStores {
  readonly documents?: DocumentStore | undefined;
  readonly blobs?: BlobStore | undefined;
  /** Tables whose rows stay. */
  readonly keep?: readonly string[];
}

/** A service that runs: its relay, its consumers, its jobs. */
export interface RunningService<Ports> {
  readonly service: ServiceRuntime<Ports>;
  contextOf(request: RequestContext): Context<never>;
  /** The same request, for the service's own code, which knows its ports. */
  contextFor(request: RequestContext): Context<Ports>;
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const SWEEP_MS = 3_600_000;

/** Puts a service to work: publishes its outbox, follows what it consumes, runs its jobs, sweeps what is old. */
export async function startService<Ports>(options: RuntimeOptions<Ports>): Promise<RunningService<Ports>> {
  const { name, dataSource, deps, ports } = options;
  const { bus, logger, clock } = deps;
  const live = liveChannel();
  bus.offer(name, outboxLog(name, options.logDatabase ?? dataSource));
  const relay = startRelay({ source: name, database: dataSource, bus, logger });
  let jobs: JobRunner | null = null;
  const failures = failureCount({ database: dataSource, logger, clock });
  const service: ServiceRuntime<Ports> = {
    name,
    dataSource,
    logger,
    clock,
    ports,
    live,
    wakeRelay: () => relay.wake(),
    wakeJobs: () => jobs?.wake(),
    failed: () => failures.add(),
    lag: () => consumerLag(dataSource, bus, definitions),
  };
  const handlers = options.jobs?.(service);
  if (handlers) jobs = startJobRunner({ database: dataSource, logger, clock, handlers });
  const consumers: Consumer[] = [];
  const { erasure } = options;
  const definitions = [
    ...(options.consumers ?? []),
    ...(erasure ? [erasureConsumer({ service: name, clock, ...erasure })] : []),
  ];
  for (const definition of definitions) {
    consumers.push(
      await startConsumer(definition, {
        database: dataSource,
        bus,
        logger,
        afterCommit: (stream) => {
          live.emit(stream);
          if (definition.erases || definition.publishes) relay.wake();
          if (definition.publishes) jobs?.wake();
        },
      }),
    );
  }
  const sweepAll = async (): Promise<void> => {
    await dataSource.query(`DELETE FROM idempotency WHERE created_at < now() - make_interval(hours => $1)`, [
      IDEMPOTENCY_HOURS,
    ]);
    if (erasure) await sweepErased({ database: dataSource, ...erasure });
  };
  const sweep = (): void =>
    void sweepAll().catch((error: unknown) => logger.warn({ err: error }, 'what is old could not be swept'));
  const sweeper = setInterval(sweep, SWEEP_MS);
  relay.wake();
  return {
    service,
    contextFor: (request) => ({ ...request, service, memory: new Map() }),
    contextOf: (request) => ({ ...request, service, memory: new Map() }) as unknown as Context<never>,
    async settle() {
      await jobs?.drain();
      await failures.flush();
      await relay.drain();
      for (const consumer of consumers) await consumer.catchUp();
    },
    async stop() {
      clearInterval(sweeper);
      await jobs?.stop();
      await failures.stop();
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await relay.stop();
      await dataSource.destroy();
    },
  };
}

import type { DataSource } from 'typeorm';
import type { EventBus } from './bus/index.js';
import { startJobRunner, type JobHandler, type JobRunner } from './jobs/index.js';
import { liveChannel } from './live/index.js';
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
  readonly deps: SubgraphDeps;
  readonly ports: Ports;
  readonly consumers?: readonly ConsumerDefinition[];
  readonly jobs?: (service: ServiceRuntime<Ports>) => Readonly<Record<string, JobHandler>>;
}

/** A service that runs: its relay, its consumers, its jobs. */
export interface RunningService<Ports> {
  readonly service: ServiceRuntime<Ports>;
  contextOf(request: RequestContext): Context<never>;
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const SWEEP_MS = 3_600_000;

/** Puts a service to work: publishes its outbox, follows what it consumes, runs its jobs, sweeps what is old. */
export async function startService<Ports>(options: RuntimeOptions<Ports>): Promise<RunningService<Ports>> {
  const { name, dataSource, deps, ports } = options;
  const { bus, logger, clock } = deps;
  const live = liveChannel();
  bus.offer(name, outboxLog(name, dataSource));
  const relay = startRelay({ source: name, database: dataSource, bus, logger });
  let jobs: JobRunner | null = null;
  const service: ServiceRuntime<Ports> = {
    name,
    dataSource,
    logger,
    clock,
    ports,
    live,
    wakeRelay: () => relay.wake(),
    wakeJobs: () => jobs?.wake(),
  };
  const handlers = options.jobs?.(service);
  if (handlers) jobs = startJobRunner({ database: dataSource, logger, clock, handlers });
  const consumers: Consumer[] = [];
  for (const definition of options.consumers ?? []) {
    consumers.push(
      await startConsumer(definition, {
        database: dataSource,
        bus,
        logger,
        afterCommit: (stream) => live.emit(stream),
      }),
    );
  }
  const sweep = (): void =>
    void dataSource
      .query(`DELETE FROM idempotency WHERE created_at < now() - make_interval(hours => $1)`, [IDEMPOTENCY_HOURS])
      .catch((error: unknown) => logger.warn({ err: error }, 'old idempotency records could not be swept'));
  const sweeper = setInterval(sweep, SWEEP_MS);
  relay.wake();
  return {
    service,
    contextOf: (request) => ({ ...request, service, memory: new Map() }) as unknown as Context<never>,
    async settle() {
      await jobs?.drain();
      await relay.drain();
      for (const consumer of consumers) await consumer.catchUp();
    },
    async stop() {
      clearInterval(sweeper);
      await jobs?.stop();
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await relay.stop();
      await dataSource.destroy();
    },
  };
}

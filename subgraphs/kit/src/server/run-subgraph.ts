import type { z } from 'zod';
import { inProcessBus } from '../bus/index.js';
import { ConfigError, loadConfig } from '../config/load-config.js';
import { migrate, type MigrationClass } from '../database/index.js';
import { createLogger } from '../logging/logger.js';
import { principalSigner, principalVerifier } from '../principal/index.js';
import type { SubgraphDeps } from '../runtime.js';
import type { Subgraph } from '../service.js';
import { followLog } from './follow-log.js';
import { httpEventLog } from './http-event-log.js';
import type { InternalCalls } from './internal-routes.js';
import { serveSubgraph } from './serve-subgraph.js';
import type { SubgraphConfig } from './subgraph-config.js';

export interface StandAlone<Shape extends z.ZodObject, Service extends Subgraph> {
  readonly name: string;
  readonly config: Shape;
  readonly migrations: readonly MigrationClass[];
  /** Tables in which the service may add and read, and nothing else. */
  readonly appendOnly?: readonly string[];
  /** How the settings of this service are called. */
  readonly settings: (config: z.output<Shape>) => {
    readonly databaseUrl: string;
    /** Set = the schema is brought up to date at start. */
    readonly ownerUrl?: string | undefined;
    /** Addresses of the services whose events this one follows. */
    readonly follows?: Readonly<Record<string, string>>;
  };
  readonly create: (deps: SubgraphDeps, config: z.output<Shape>) => Promise<Service>;
  readonly internal?: (service: Service) => InternalCalls;
}

const LAST_SECOND_MS = 9_000;

async function start<Shape extends z.ZodObject, Service extends Subgraph>(
  service: StandAlone<Shape, Service>,
): Promise<() => Promise<void>> {
  const config = loadConfig(service.config, process.env) as z.output<Shape> & SubgraphConfig;
  const { databaseUrl, ownerUrl, follows = {} } = service.settings(config);
  const logger = createLogger(config.LOG_LEVEL).child({ service: service.name });
  if (Object.keys(follows).length > 0 && config.PRINCIPAL_PRIVATE_KEY === undefined) {
    throw new ConfigError(
      `Settings that do not fit:\n  PRINCIPAL_PRIVATE_KEY: needed to follow ${Object.keys(follows).join(', ')}`,
    );
  }
  if (ownerUrl !== undefined) {
    await migrate({
      ownerUrl,
      serviceRole: decodeURIComponent(new URL(databaseUrl).username),
      migrations: service.migrations,
      ...(service.appendOnly && { appendOnly: service.appendOnly }),
    });
  }
  const bus = inProcessBus();
  const followed = await Promise.all(
    Object.entries(follows).map(async ([source, url]) => {
      const signer = await principalSigner(config.PRINCIPAL_PRIVATE_KEY ?? '');
      return followLog({ bus, source, logger, log: httpEventLog({ source, url, signer }) });
    }),
  );
  const subgraph = await service.create({ databaseUrl, bus, logger, clock: () => new Date() }, config);
  const verifier = await principalVerifier(config.PRINCIPAL_PUBLIC_KEY, service.name);
  const internal = service.internal?.(subgraph);
  const server = await serveSubgraph(subgraph, {
    verifier,
    logger,
    host: config.HOST,
    port: config.PORT,
    ...(internal && { internal }),
  });
  console.log(`${service.name} ready: ${server.address}`);
  return async () => {
    await server.close();
    for (const one of followed) one.stop();
    await subgraph.stop();
    await bus.close();
  };
}

/** A subgraph's `main`: starts it from the environment, stops it on SIGTERM and SIGINT. Wrong settings end it with code 2. */
export async function runSubgraph<Shape extends z.ZodObject, Service extends Subgraph>(
  service: StandAlone<Shape, Service>,
): Promise<void> {
  let stop: (() => Promise<void>) | null = null;
  let asked = false;
  const end = (): void => {
    asked = true;
    setTimeout(() => process.exit(1), LAST_SECOND_MS).unref();
    if (stop)
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once('SIGTERM', end).once('SIGINT', end);
  try {
    stop = await start(service);
    if (asked) end();
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(error instanceof ConfigError ? 2 : 1);
  }
}

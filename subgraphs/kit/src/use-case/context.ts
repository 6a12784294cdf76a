import type { DataSource } from 'typeorm';
import type { Logger } from '../logging/logger.js';
import type { Principal } from '../principal/index.js';
import type { LiveChannel } from '../live/live-channel.js';

export type Language = 'es' | 'en';

/** Events of one source that a consumer has not applied yet. */
export interface ConsumerLag {
  readonly consumer: string;
  readonly source: string;
  readonly events: number;
}

/** One running service: everything its use cases stand on that is not the request. */
export interface ServiceRuntime<Ports = unknown> {
  readonly name: string;
  readonly dataSource: DataSource;
  readonly logger: Logger;
  /** The present instant; injected so that a test can set it. */
  readonly clock: () => Date;
  readonly ports: Ports;
  readonly live: LiveChannel;
  /** Told after each commit that there may be new events. */
  readonly wakeRelay: () => void;
  readonly wakeJobs: () => void;
  /** Told of each failure that nobody expected. */
  readonly failed: () => void;
  /** How far each consumer of this service is behind what it follows. */
  readonly lag: () => Promise<readonly ConsumerLag[]>;
}

/** One request. Made by the door (router, REST, command line, job), read by use cases. */
export interface RequestContext {
  readonly principal: Principal | null;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  readonly language: Language;
  /** Where the request comes from, for the audit trail. */
  readonly origin: string | null;
  /** People whose principal this request changed: whoever remembers them asks again. */
  readonly touched: Set<string>;
}

/** A request inside one service. */
export interface Context<Ports = unknown> extends RequestContext {
  readonly service: ServiceRuntime<Ports>;
  /** The response name of the mutation that runs, so that two in one request have two idempotency records. */
  readonly responseName?: string;
  /** What this request has read already: loaders, by name. */
  readonly memory: Map<string, unknown>;
}

import type { DataSource } from 'typeorm';
import type { EventBus } from '../bus/event-bus.js';
import type { Logger } from '../logging/logger.js';
import { envelopeOf, type OutboxRow } from './outbox-log.js';

export interface RelayOptions {
  readonly source: string;
  readonly database: DataSource;
  readonly bus: EventBus;
  readonly logger: Logger;
  /** Milliseconds between looks for events whose wake-up was lost (default 1 000). */
  readonly pollMs?: number;
}

/** Publishes what the outbox holds, each stream in `seq` order. */
export interface Relay {
  wake(): void;
  /** Publishes until nothing is left. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 20;
const STREAMS = 100;

export function startRelay({ source, database, bus, logger, pollMs = 1_000 }: RelayOptions): Relay {
  let stopped = false;
  let wanted = false;
  let running: Promise<void> | null = null;

  /** One stream: locks its head, so that no other relay publishes the same stream out of order, and publishes a batch. */
  const publishStream = async (stream: string): Promise<boolean> =>
    database.transaction(async (manager) => {
      const locked = (await manager.query('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 77)) AS mine', [
        stream,
      ])) as { mine: boolean }[];
      if (!locked[0]?.mine) return false;
      const rows = (await manager.query(
        'SELECT * FROM outbox WHERE ledger_id = $1 AND published_at IS NULL ORDER BY seq LIMIT $2',
        [stream, BATCH],
      )) as OutboxRow[];
      if (rows.length === 0) return false;
      await bus.publish(rows.map((row) => envelopeOf(source, row)));
      await manager.query(
        'UPDATE outbox SET published_at = now() WHERE ledger_id = $1 AND published_at IS NULL AND seq <= $2',
        [stream, rows.at(-1)!.seq],
      );
      return rows.length === BATCH;
    });

  const round = async (): Promise<boolean> => {
    const streams = (await database.query('SELECT DISTINCT ledger_id FROM outbox WHERE published_at IS NULL LIMIT $1', [
      STREAMS,
    ])) as { ledger_id: string }[];
    const failures: unknown[] = [];
    for (const { ledger_id: stream } of streams) {
      try {
        let more = true;
        while (more && !stopped) more = await publishStream(stream);
      } catch (error) {
        // The other streams go on: one event that the bus does not take must not hold back everybody's.
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      logger.error(
        { err: failures[0], source, streams: failures.length },
        'events could not be published; trying again',
      );
    }
    return streams.length === STREAMS && failures.length < STREAMS;
  };

  const run = async (): Promise<void> => {
    do {
      wanted = false;
      let more = true;
      while (more && !stopped) more = await round();
    } while (wanted && !stopped);
  };

  const start = (): Promise<void> => {
    wanted = true;
    running ??= run()
      .catch((error: unknown) => logger.error({ err: error, source }, 'events could not be published; trying again'))
      .finally(() => (running = null));
    return running;
  };

  const timer = setInterval(() => void start(), pollMs);
  return {
    wake: () => void (stopped || start()),
    drain: async () => {
      await running;
      await start();
    },
    async stop() {
      clearInterval(timer);
      await running;
      stopped = true;
      await running;
    },
  };
}

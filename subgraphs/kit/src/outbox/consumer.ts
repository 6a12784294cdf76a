import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { EventBus } from '../bus/event-bus.js';
import type { EventType } from '../events/define-event.js';
import type { EventEnvelope } from '../events/envelope.js';
import { eraserLock, outlivesErasure } from '../erasure/erased-stream.js';
import type { Logger } from '../logging/logger.js';
import { Rows } from '../use-case/rows.js';

/** What one type of event does in a consumer. Runs in the transaction that moves the cursor. */
export interface EventHandler {
  readonly event: EventType;
  apply(payload: unknown, at: { rows: Rows; stream: string; envelope: EventEnvelope }): Promise<void>;
}

/** Binds a handler to its event's payload type. */
export const on = <Event extends EventType>(
  event: Event,
  apply: (
    payload: ReturnType<Event['schema']['parse']>,
    at: { rows: Rows; stream: string; envelope: EventEnvelope },
  ) => Promise<void>,
): EventHandler => ({
  event,
  apply: (payload, at) => apply(event.schema.parse(payload) as ReturnType<Event['schema']['parse']>, at),
});

/** A consumer: which source it follows, and what each event does. Events that it has no handler for only move the cursor. */
export interface ConsumerDefinition {
  readonly name: string;
  readonly source: string;
  readonly handlers: readonly EventHandler[];
  /** It erases streams, and tells of it: nothing else of this service is applied to a stream meanwhile. */
  readonly erases?: boolean;
  /** What it applies makes events of this service's own, stored in the same transaction. */
  readonly publishes?: boolean;
}

export interface ConsumerOptions {
  readonly database: DataSource;
  readonly bus: EventBus;
  readonly logger: Logger;
  /** Told after each commit which stream moved. */
  readonly afterCommit?: (stream: string) => void;
  /** Milliseconds between comparisons with the owner's heads (default 60 000). */
  readonly compareMs?: number;
}

export interface Consumer {
  /** Compares with the owner's heads and applies all that is missing. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 20;
const RETRY_MS = [100, 500, 2_000, 10_000, 30_000] as const;
/** How often a source may not answer at the start before that is said. */
const PATIENT_MISSES = 3;

const MAKE_CURSOR = `INSERT INTO event_cursor VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING`;

/** The same, after waiting while this service erases the stream: no copy is written behind the eraser's back. */
const MAKE_CURSOR_BESIDE_ERASER = `
  INSERT INTO event_cursor SELECT $1::uuid, $2::text, $3::text, 0 FROM pg_advisory_xact_lock_shared(${eraserLock('$1')})
  ON CONFLICT DO NOTHING`;

const CURSOR = `
  SELECT c.seq, EXISTS (SELECT 1 FROM outbox_head h WHERE h.ledger_id = $1 AND h.erased_at IS NOT NULL) AS erased
    FROM event_cursor c WHERE c.ledger_id = $1 AND c.source = $2 AND c.consumer = $3 FOR UPDATE OF c`;

/** The work on one stream. */
interface Queue {
  again: boolean;
  /** All that is there has been applied. */
  done: Promise<void>;
  /** The same, or the first try has failed and others follow. */
  readonly tried: Promise<void>;
  readonly hasTried: () => void;
}

/**
 * Follows a source: each event has its effect exactly once, in `seq` order, whatever the bus does. Where this service has
 * erased the stream, an event only moves the cursor: nothing that comes late brings a copy back.
 */
export async function startConsumer(definition: ConsumerDefinition, options: ConsumerOptions): Promise<Consumer> {
  const { name, source } = definition;
  const { database, bus, logger, afterCommit = () => undefined, compareMs = 60_000 } = options;
  const handlers = new Map(
    definition.handlers.map((handler) => [`${handler.event.type}@${handler.event.version}`, handler]),
  );
  const queues = new Map<string, Queue>();
  const stopping = new AbortController();
  let stopped = false;

  /** One transaction: lock the cursor, read what follows it, apply in order, move it. */
  const applyBatch = async (stream: string): Promise<boolean> => {
    const applied = await database.transaction(async (manager) => {
      const rows = new Rows(manager);
      await rows.query(definition.erases ? MAKE_CURSOR : MAKE_CURSOR_BESIDE_ERASER, [stream, source, name]);
      const [cursor] = await rows.query<{ seq: string; erased: boolean }>(CURSOR, [stream, source, name]);
      const from = Number(cursor?.seq ?? 0);
      const events = await bus.read(source, stream, from, BATCH);
      for (const [index, envelope] of events.entries()) {
        if (envelope.seq !== from + index + 1)
          throw new Error(`gap in ${source}: expected ${from + index + 1}, got ${envelope.seq}`);
        if (envelope.payload === null || (cursor?.erased && !outlivesErasure(envelope.type))) continue;
        await handlers.get(`${envelope.type}@${envelope.version}`)?.apply(envelope.payload, { rows, stream, envelope });
      }
      if (events.length === 0) return 0;
      await rows.query(`UPDATE event_cursor SET seq = $4 WHERE ledger_id = $1 AND source = $2 AND consumer = $3`, [
        stream,
        source,
        name,
        from + events.length,
      ]);
      return events.length;
    });
    if (applied > 0) afterCommit(stream);
    return applied === BATCH;
  };

  const follow = async (stream: string, queue: Queue): Promise<void> => {
    for (let failures = 0; !stopped;) {
      try {
        queue.again = false;
        while (!stopped && (await applyBatch(stream)));
        failures = 0;
        if (queue.again) continue;
        // Taken off here and not after the promise settles: a hint in between must start a new run.
        queues.delete(stream);
        queue.hasTried();
        return;
      } catch (error) {
        logger.error({ err: error, consumer: name, stream }, 'an event could not be applied; trying again');
        queue.hasTried();
        const wait = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)];
        await delay(wait, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
        failures += 1;
      }
    }
    queue.hasTried();
  };

  const advance = (stream: string): Queue => {
    const running = queues.get(stream);
    if (running) {
      running.again = true;
      return running;
    }
    const { promise: tried, resolve: hasTried } = Promise.withResolvers<void>();
    const queue: Queue = { again: false, done: Promise.resolve(), tried, hasTried };
    queues.set(stream, queue);
    queue.done = follow(stream, queue);
    return queue;
  };

  const compare = async (patience: (queue: Queue) => Promise<void>): Promise<void> => {
    const known = new Map(
      (
        (await database.query('SELECT ledger_id, seq FROM event_cursor WHERE source = $1 AND consumer = $2', [
          source,
          name,
        ])) as { ledger_id: string; seq: string }[]
      ).map((row) => [row.ledger_id, Number(row.seq)]),
    );
    for (const head of await bus.heads(source))
      if (!stopped && head.seq > (known.get(head.stream) ?? 0)) await patience(advance(head.stream));
  };

  /** Does not wait for a stream that fails: the others may have lost a hint too. A source may start after its reader. */
  let misses = 0;
  let soon: NodeJS.Timeout | undefined;
  const quietly = (): void =>
    void compare(({ tried }) => tried).then(
      () => (misses = 0),
      (error: unknown) => {
        if (stopped) return;
        const wait = RETRY_MS[misses];
        misses += 1;
        if (wait === undefined || misses > PATIENT_MISSES) {
          logger.error({ err: error, consumer: name }, 'comparing heads failed');
        }
        if (wait !== undefined) soon = setTimeout(quietly, wait).unref();
      },
    );
  const unsubscribe = await bus.subscribe(source, (events) => {
    const stream = events[0]?.stream;
    if (stream !== undefined && !stopped) advance(stream);
  });
  const timer = setInterval(quietly, compareMs);
  quietly();
  return {
    catchUp: () => compare(({ done }) => done),
    async stop() {
      clearInterval(timer);
      clearTimeout(soon);
      await unsubscribe();
      stopped = true;
      stopping.abort();
      await Promise.allSettled([...queues.values()].map((queue) => queue.done));
    },
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  inProcessBus,
  on,
  startConsumer,
  uuidV7,
  type Consumer,
  type EventBus,
  type EventEnvelope,
  type EventListener,
} from '../../src/index.js';
import { counted, openStreams, silent, SOURCE, type Streams } from './streams.js';

const HOURS = 3_600_000;
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** A bus whose hints are lost, doubled and out of order, as a list of numbers says. What its owner's log answers stays true. */
function faultyBus(fates: readonly number[]): EventBus & { hint(events: readonly EventEnvelope[]): void } {
  const bus = inProcessBus();
  const listeners = new Set<EventListener>();
  const late: EventEnvelope[][] = [];
  let turn = 0;
  const tell = (events: readonly EventEnvelope[]) => listeners.forEach((listener) => listener(events));
  return {
    ...bus,
    subscribe: (_source, listener) => {
      listeners.add(listener);
      return Promise.resolve(() => Promise.resolve(void listeners.delete(listener)));
    },
    hint(events) {
      const fate = fates[turn++ % fates.length];
      if (fate === 0) return;
      if (fate === 1) return void late.push([...events]);
      tell(events);
      if (fate === 2) tell(events);
      if (fate === 3) for (const old of late.splice(0).reverse()) tell(old);
    },
  };
}

describe('a consumer', () => {
  let streams: Streams;
  const running: Consumer[] = [];
  beforeAll(async () => {
    streams = await openStreams();
  });
  afterEach(async () => {
    for (const consumer of running.splice(0)) await consumer.stop();
    // Each story follows streams of its own: what the last one left would hold the next one up.
    await streams.database.query('DELETE FROM outbox_head');
  });
  afterAll(() => streams.end());

  const follow = async (
    bus: EventBus,
    before: (n: number) => void = () => undefined,
    compareMs = HOURS,
  ): Promise<Consumer> => {
    const handler = on(counted, async ({ n }, { rows, stream }) => {
      await rows.query('INSERT INTO applied (ledger_id, n) VALUES ($1, $2)', [stream, n]);
      before(n);
    });
    const consumer = await startConsumer(
      { name: `test.${uuidV7()}`, source: SOURCE, handlers: [handler] },
      { database: streams.database, bus, logger: silent, compareMs },
    );
    running.push(consumer);
    return consumer;
  };
  const offered = (): EventBus => {
    const bus = inProcessBus();
    bus.offer(SOURCE, streams.log);
    return bus;
  };

  it('applies what was there before it came, and then what comes', async () => {
    const stream = uuidV7();
    await streams.store(stream, ...upTo(120));
    const consumer = await follow(offered());
    await consumer.catchUp();
    expect(await streams.applied(stream)).toEqual(upTo(120));
    await streams.store(stream, 121);
    await consumer.catchUp();
    expect(await streams.applied(stream)).toEqual(upTo(121));
  });

  it('tries a failed event again, keeps nothing of the failed try, and goes on after it', async () => {
    const stream = uuidV7();
    await streams.store(stream, 1, 2, 3);
    let failures = 2;
    const consumer = await follow(offered(), (n) => {
      if (n === 2 && failures-- > 0) throw new Error('not today');
    });
    await consumer.catchUp();
    expect(failures).toBeLessThan(0);
    expect(await streams.applied(stream)).toEqual([1, 2, 3]);
  });

  it('does not let one stream that always fails hold back another whose hint was lost', async () => {
    const [poisoned, well] = [uuidV7(), uuidV7()];
    const bus = offered();
    await streams.store(poisoned, 666);
    await follow(
      bus,
      (n) => {
        if (n === 666) throw new Error('never');
      },
      50,
    );
    await streams.store(well, 1);
    await vi.waitFor(async () => expect(await streams.applied(well)).toEqual([1]), 10_000);
    expect(await streams.applied(poisoned)).toEqual([]);
  });

  it('stops at once, also while it waits to try again', async () => {
    const stream = uuidV7();
    await streams.store(stream, 666);
    let tries = 0;
    const consumer = await follow(offered(), () => {
      tries += 1;
      throw new Error('never');
    });
    await vi.waitFor(() => expect(tries).toBe(4), 15_000);
    // The fifth try would come after ten seconds, and a service has ten in all to end.
    const late = delay(8_000, 'late', { ref: false });
    expect(await Promise.race([consumer.stop().then(() => 'stopped'), late])).toBe('stopped');
    expect(tries).toBe(4);
  });

  it('does not step over a gap, and goes on when it is filled', async () => {
    const stream = uuidV7();
    await streams.store(stream, 1, 2, 3);
    let hole = true;
    const bus = inProcessBus();
    bus.offer(SOURCE, {
      heads: () => streams.log.heads(),
      read: async (of, after, limit) =>
        (await streams.log.read(of, after, limit)).filter(({ seq }) => !hole || seq !== 2),
    });
    const errors: unknown[] = [];
    const spy = vi
      .spyOn(silent, 'error')
      .mockImplementation((what: unknown) => void errors.push((what as { err: Error }).err.message));
    const consumer = await follow(bus);
    await vi.waitFor(() => expect(errors).toContain(`gap in ${SOURCE}: expected 2, got 3`), 5_000);
    expect(await streams.applied(stream)).toEqual([]);
    hole = false;
    await consumer.catchUp();
    spy.mockRestore();
    expect(await streams.applied(stream)).toEqual([1, 2, 3]);
  });

  it('skips an event that was erased, and one that it does not know, and counts both', async () => {
    const stream = uuidV7();
    await streams.store(stream, 1, 2, 3, 4);
    await streams.database.query('UPDATE outbox SET payload = NULL WHERE ledger_id = $1 AND seq = 2', [stream]);
    await streams.database.query(`UPDATE outbox SET type = 'test.unknown' WHERE ledger_id = $1 AND seq = 3`, [stream]);
    const consumer = await follow(offered());
    await consumer.catchUp();
    expect(await streams.applied(stream)).toEqual([1, 4]);
    expect(await streams.cursorOf(stream)).toBe(4);
  });

  it('has each effect once where two of its replicas follow at the same moment', async () => {
    const stream = uuidV7();
    const bus = offered();
    const name = `test.${uuidV7()}`;
    const handler = on(counted, async ({ n }, { rows, stream: at }) => {
      await rows.query('INSERT INTO applied (ledger_id, n) VALUES ($1, $2)', [at, n]);
    });
    const start = () =>
      startConsumer(
        { name, source: SOURCE, handlers: [handler] },
        { database: streams.database, bus, logger: silent, compareMs: HOURS },
      );
    const both = await Promise.all([start(), start()]);
    running.push(...both);
    for (const n of upTo(10)) {
      await streams.store(stream, n);
      await Promise.all(both.map((consumer) => consumer.catchUp()));
    }
    expect(await streams.applied(stream)).toEqual(upTo(10));
  });

  it('has each effect exactly once, in order, on a bus that loses, doubles and reorders its hints', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
        async (fates, sizes) => {
          const all = [uuidV7(), uuidV7()];
          const bus = faultyBus(fates);
          bus.offer(SOURCE, streams.log);
          const consumer = await follow(bus);
          const counts = new Map(all.map((stream) => [stream, 0]));
          for (const [index, size] of sizes.entries()) {
            const stream = all[index % 2]!;
            const last = counts.get(stream)!;
            await streams.store(stream, ...upTo(last + size).slice(last));
            counts.set(stream, last + size);
            for (const event of await streams.log.read(stream, last, 100)) bus.hint([event]);
          }
          await consumer.catchUp();
          await consumer.stop();
          for (const stream of all) {
            expect(await streams.applied(stream)).toEqual(upTo(counts.get(stream)!));
            expect(await streams.cursorOf(stream)).toBe(counts.get(stream));
          }
          await streams.database.query('DELETE FROM outbox_head');
        },
      ),
      { numRuns: 12 },
    );
  });
});

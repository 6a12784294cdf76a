import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { inProcessBus, startRelay, uuidV7, type EventBus, type EventEnvelope, type Relay } from '../../src/index.js';
import { openStreams, silent, SOURCE, type Streams } from './streams.js';

const HOURS = 3_600_000;

describe('the relay', () => {
  let streams: Streams;
  const relays: Relay[] = [];
  beforeAll(async () => {
    streams = await openStreams();
  });
  afterEach(async () => {
    for (const relay of relays.splice(0)) await relay.stop();
  });
  afterAll(() => streams.end());
  const relay = (publish: EventBus['publish'], pollMs = HOURS): Relay => {
    const started = startRelay({
      source: SOURCE,
      database: streams.database,
      bus: { ...inProcessBus(), publish },
      logger: silent,
      pollMs,
    });
    relays.push(started);
    return started;
  };
  const seqs = (events: readonly EventEnvelope[], stream: string): number[] =>
    events.filter((event) => event.stream === stream).map(({ seq }) => seq);
  const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

  it('publishes every stream in seq order, once, and keeps the rows as the log', async () => {
    const [a, b] = [uuidV7(), uuidV7()];
    await streams.store(a, ...upTo(450));
    await streams.store(b, 1, 2);
    await streams.store(a, 451);
    const published: EventEnvelope[] = [];
    const one = relay((events) => Promise.resolve(void published.push(...events)));
    await one.drain();
    await one.drain();
    expect(seqs(published, a)).toEqual(upTo(451));
    expect(seqs(published, b)).toEqual([1, 2]);
    expect(published.find(({ stream }) => stream === b)).toMatchObject({
      source: SOURCE,
      type: 'test.counted',
      version: 1,
      payload: { n: 1 },
      requestId: 'r',
    });
    expect(await streams.unpublished()).toBe(0);
    expect(await streams.log.read(a, 449, 10)).toHaveLength(2);
  });

  it('tries again what the bus did not take, from where it stopped', async () => {
    const stream = uuidV7();
    await streams.store(stream, ...upTo(3));
    const published: EventEnvelope[] = [];
    let failures = 2;
    const one = relay(
      (events) =>
        failures-- > 0 ? Promise.reject(new Error('the bus is away')) : Promise.resolve(void published.push(...events)),
      20,
    );
    one.wake();
    await vi.waitFor(async () => expect(await streams.unpublished()).toBe(0), 10_000);
    expect(failures).toBeLessThan(0);
    expect(seqs(published, stream)).toEqual([1, 2, 3]);
  });

  it('lets the other streams go on where one is refused', async () => {
    const all = Array.from({ length: 5 }, () => uuidV7());
    for (const stream of all) await streams.store(stream, 1);
    const refused = all[2];
    const published: EventEnvelope[] = [];
    const publish = (events: readonly EventEnvelope[]) =>
      events[0]?.stream === refused
        ? Promise.reject(new Error('too large'))
        : Promise.resolve(void published.push(...events));
    await relay(publish).drain();
    expect(published.map(({ stream }) => stream).sort()).toEqual(all.filter((stream) => stream !== refused).sort());
    expect(await streams.unpublished()).toBe(1);
    await relay(() => Promise.resolve()).drain();
  });

  it('never publishes out of order, also where several relays work on the same outbox while it grows', async () => {
    const all = [uuidV7(), uuidV7(), uuidV7()];
    const published: EventEnvelope[] = [];
    const slow: EventBus['publish'] = async (events) => {
      await delay(Math.random() * 4);
      published.push(...events);
    };
    const both = [relay(slow), relay(slow), relay(slow)];
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(all.map((stream) => streams.store(stream, round, round)));
      for (const one of both) one.wake();
    }
    await vi.waitFor(async () => {
      for (const one of both) one.wake();
      expect(await streams.unpublished()).toBe(0);
    }, 20_000);
    for (const stream of all) expect(seqs(published, stream)).toEqual(upTo(40));
  });

  it('gives numbers without gaps to many who write one stream at the same moment', async () => {
    const stream = uuidV7();
    await Promise.all(Array.from({ length: 30 }, (_, n) => streams.store(stream, n, n)));
    expect((await streams.log.read(stream, 0, 100)).map(({ seq }) => seq)).toEqual(upTo(60));
    expect(await streams.log.heads()).toContainEqual({ stream, seq: 60 });
    await relay(() => Promise.resolve()).drain();
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EventBus, EventLog } from '../bus/index.js';
import type { EventEnvelope } from '../events/envelope.js';
import { uuidV7 } from '../ids/index.js';

/** Two ends of one bus: in one process they may be the same. */
export interface MadeBus {
  readonly owner: EventBus;
  readonly reader: EventBus;
}

const eventsOf = (source: string, stream: string, ...seqs: readonly number[]): EventEnvelope[] =>
  seqs.map((seq) => ({
    source,
    stream,
    seq,
    id: uuidV7(),
    type: 'test.happened',
    version: 1,
    payload: { seq, text: 'ñ' },
    occurredAt: '2026-11-23T00:00:00.000Z',
    requestId: 'request',
  }));

/** What every EventBus does: pushes are hints, the owner's log is the truth. */
export function eventBusContract(name: string, make: () => Promise<MadeBus>): void {
  describe(`events over ${name}`, () => {
    const open: EventBus[] = [];
    afterEach(async () => {
      for (const bus of open.splice(0)) await bus.close();
    });
    const bus = async (): Promise<MadeBus> => {
      const made = await make();
      open.push(made.owner, ...(made.reader === made.owner ? [] : [made.reader]));
      return made;
    };
    const source = () => `source-${uuidV7().slice(-8)}`;

    it('brings a source’s events to everybody who follows it, each stream in order, and to nobody else', async () => {
      const { owner, reader } = await bus();
      const [mine, other, stream] = [source(), source(), uuidV7()];
      const one: number[] = [];
      const two: EventEnvelope[] = [];
      const strange: EventEnvelope[] = [];
      await reader.subscribe(mine, (events) => one.push(...events.map(({ seq }) => seq)));
      await reader.subscribe(mine, (events) => two.push(...events));
      await reader.subscribe(other, (events) => strange.push(...events));
      const sent = eventsOf(mine, stream, 1, 2, 3);
      await owner.publish(sent.slice(0, 2));
      await owner.publish(sent.slice(2));
      await vi.waitFor(() => expect(one).toEqual([1, 2, 3]), 5_000);
      await vi.waitFor(() => expect(two).toEqual(sent), 5_000);
      expect(strange).toEqual([]);
    });

    it('hands each listener events of one stream at a time', async () => {
      const { owner, reader } = await bus();
      const [mine, a, b] = [source(), uuidV7(), uuidV7()];
      const calls: (readonly EventEnvelope[])[] = [];
      await reader.subscribe(mine, (events) => void calls.push(events));
      await owner.publish([...eventsOf(mine, a, 1), ...eventsOf(mine, b, 1), ...eventsOf(mine, a, 2)]);
      await vi.waitFor(() => expect(calls.flat()).toHaveLength(3), 5_000);
      for (const call of calls) expect(new Set(call.map(({ stream }) => stream)).size).toBe(1);
      expect(
        calls
          .flat()
          .filter(({ stream }) => stream === a)
          .map(({ seq }) => seq),
      ).toEqual([1, 2]);
    });

    it('brings nothing more to who has left', async () => {
      const { owner, reader } = await bus();
      const [mine, stream] = [source(), uuidV7()];
      const left: EventEnvelope[] = [];
      const stays: EventEnvelope[] = [];
      const leave = await reader.subscribe(mine, (events) => left.push(...events));
      await reader.subscribe(mine, (events) => stays.push(...events));
      await leave();
      await leave();
      await owner.publish(eventsOf(mine, stream, 1));
      await vi.waitFor(() => expect(stays).toHaveLength(1), 5_000);
      expect(left).toEqual([]);
    });

    it('keeps a listener that fails from the others and from who publishes', async () => {
      const { owner, reader } = await bus();
      const [mine, stream] = [source(), uuidV7()];
      const heard: number[] = [];
      await reader.subscribe(mine, () => {
        throw new Error('a listener of somebody else');
      });
      await reader.subscribe(mine, (events) => heard.push(...events.map(({ seq }) => seq)));
      await owner.publish(eventsOf(mine, stream, 1, 2));
      await vi.waitFor(() => expect(heard).toEqual([1, 2]), 5_000);
    });

    it('publishes also where nobody listens', async () => {
      const { owner } = await bus();
      await expect(owner.publish(eventsOf(source(), uuidV7(), 1))).resolves.toBeUndefined();
      await expect(owner.publish([])).resolves.toBeUndefined();
    });

    it('answers heads and reads from the log that the owner offers', async () => {
      const { owner, reader } = await bus();
      const [mine, stream] = [source(), uuidV7()];
      const stored = eventsOf(mine, stream, 1, 2, 3, 4, 5);
      const log: EventLog = {
        heads: () => Promise.resolve([{ stream, seq: 5 }]),
        read: (asked, afterSeq, limit) =>
          Promise.resolve(asked === stream ? stored.filter(({ seq }) => seq > afterSeq).slice(0, limit) : []),
      };
      owner.offer(mine, log);
      expect(await reader.heads(mine)).toEqual([{ stream, seq: 5 }]);
      expect(await reader.read(mine, stream, 2, 2)).toEqual(stored.slice(2, 4));
      expect(await reader.read(mine, uuidV7(), 0, 10)).toEqual([]);
    });

    it('answers UNAVAILABLE where no owner offers its log, and passes on a log’s failure', async () => {
      const { owner, reader } = await bus();
      const [nobody, broken] = [source(), source()];
      await expect(reader.heads(nobody)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await expect(reader.read(nobody, uuidV7(), 0, 1)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      owner.offer(broken, {
        heads: () => Promise.reject(new Error('away')),
        read: () => Promise.reject(new Error('away')),
      });
      await expect(reader.heads(broken)).rejects.toThrow();
      await expect(reader.read(broken, uuidV7(), 0, 1)).rejects.toThrow();
    });

    it('is silent once it is closed', async () => {
      const { owner, reader } = await bus();
      const mine = source();
      const heard: EventEnvelope[] = [];
      await reader.subscribe(mine, (events) => heard.push(...events));
      await reader.close();
      await owner.publish(eventsOf(mine, uuidV7(), 1)).catch(() => undefined);
      expect(heard).toEqual([]);
    });
  });
}

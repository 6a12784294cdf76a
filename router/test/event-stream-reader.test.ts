import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEventStream } from '../src/remote/event-stream-reader.js';

const text = new TextEncoder();
const message = (value: unknown): string => `event: next\ndata: ${JSON.stringify(value)}\n\n`;

/** A body that comes in pieces, and whether it was closed from our side. */
function bodyOf(pieces: readonly Uint8Array[]): {
  body: AsyncIterable<Uint8Array>;
  closed: () => boolean;
  close: () => void;
} {
  let closed = false;
  const body = {
    async *[Symbol.asyncIterator]() {
      for (const piece of pieces) yield await Promise.resolve(piece);
    },
  };
  return { body, closed: () => closed, close: () => (closed = true) };
}

const cut = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const edges = [
    0,
    ...[...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b),
    bytes.length,
  ];
  return edges.slice(1).map((edge, index) => bytes.slice(edges[index], edge));
};

describe('a stream of results', () => {
  it('reads the same whatever pieces it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        async (values, places) => {
          const whole = text.encode(`:\n\n${values.map(message).join(':\n\n')}event: complete\ndata: \n\n`);
          const { body, close, closed } = bodyOf(cut(whole, places));
          const read: unknown[] = [];
          for await (const value of readEventStream(body, close)) read.push(value);
          expect(JSON.stringify(read)).toBe(JSON.stringify(values));
          expect(closed()).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('that breaks off says so: it was not the end', async () => {
    const { body, close } = bodyOf([text.encode(message(1)), text.encode('event: next\ndata: {"half')]);
    const reader = readEventStream<number>(body, close);
    expect(await reader.next()).toEqual({ done: false, value: 1 });
    await expect(reader.next()).rejects.toThrow('broke off');
    expect(await reader.next()).toEqual({ done: true, value: undefined });
  });

  it('that is left while it waits ends without an error', async () => {
    let fail: (reason: Error) => void = () => undefined;
    const waits = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>((_resolve, reject) => (fail = reject)) }),
    };
    const reader = readEventStream(waits, () => fail(new Error('aborted')));
    const next = reader.next();
    await reader.return();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

import type { LiveChannel } from './live-channel.js';

export interface LiveValuesOptions<T> {
  readonly channel: LiveChannel;
  readonly topic: string;
  /** Reads the present value; null is not sent. Called once at the start and once after each wake, never twice at a time. */
  readonly read: () => Promise<T | null>;
}

/**
 * The present value first, then each new one. Wakes that come while a read is under way coalesce into one more read.
 * Written by hand and not as an `async function*`: a generator that waits for the next wake cannot be ended from outside,
 * and would leak its listener when the client leaves while nothing happens.
 */
export function liveValues<T>({ channel, topic, read }: LiveValuesOptions<T>): AsyncIterableIterator<T> {
  let dirty = true;
  let ended = false;
  let wakeUp: (() => void) | null = null;
  const stopListening = channel.listen(topic, () => {
    dirty = true;
    wakeUp?.();
  });
  const end = (): Promise<IteratorResult<T>> => {
    ended = true;
    stopListening();
    wakeUp?.();
    return Promise.resolve({ done: true, value: undefined });
  };
  return {
    async next() {
      while (!ended) {
        if (!dirty) await new Promise<void>((resolve) => (wakeUp = resolve));
        wakeUp = null;
        if (ended || !dirty) continue;
        dirty = false;
        const value = await read().catch(async (error: unknown) => {
          // `for await` does not say goodbye to a stream that failed: it goes by itself.
          await end();
          throw error;
        });
        if (value !== null && !ended) return { done: false, value };
      }
      return { done: true, value: undefined };
    },
    return: end,
    throw: (error: unknown) =>
      end().then(() => Promise.reject(error instanceof Error ? error : new Error(String(error)))),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

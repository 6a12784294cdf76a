/** Messages of a body of server-sent events, read only as fast as they are asked for. Ends at `complete` or with the body. */
export interface EventStreamReader<T> extends AsyncIterableIterator<T> {
  return(): Promise<IteratorResult<T>>;
}

/** A message longer than this is none of ours. */
const MAX_WAITING = 32 * 1024 * 1024;

interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

const parseEvent = (block: string): ServerEvent => {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const cut = line.indexOf(':');
    const name = cut < 0 ? line : line.slice(0, cut);
    const value = cut < 0 ? '' : line.slice(cut + 1).replace(/^ /u, '');
    if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
  }
  return { event, data: data.join('\n') };
};

/**
 * @param close ends the body from our side
 * @throws what reading the body throws, and an Error where it ends in the middle: whoever listens must know that it was not the end
 */
export function readEventStream<T>(body: AsyncIterable<Uint8Array>, close: () => void): EventStreamReader<T> {
  const source = body[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  let waiting = '';
  let ended = false;
  const end = (): IteratorResult<T> => {
    if (!ended) close();
    ended = true;
    return { done: true, value: undefined };
  };
  const nextEvent = (): ServerEvent | null => {
    const cut = waiting.indexOf('\n\n');
    if (cut < 0) return null;
    const block = waiting.slice(0, cut);
    waiting = waiting.slice(cut + 2);
    return parseEvent(block);
  };
  const reader: EventStreamReader<T> = {
    async next() {
      while (!ended) {
        const event = nextEvent();
        if (event?.event === 'complete') return end();
        if (event?.event === 'next') return { done: false, value: JSON.parse(event.data) as T };
        if (event) continue;
        const step = await source.next().catch((error: unknown) => {
          // Closed by us while it waited.
          if (ended) return { done: true as const, value: undefined };
          end();
          throw error;
        });
        if (ended) break;
        if (step.done) {
          end();
          throw new Error('the stream broke off');
        }
        waiting += decoder.decode(step.value, { stream: true }).replaceAll('\r\n', '\n');
        if (waiting.length > MAX_WAITING) {
          end();
          throw new Error('a message of the stream is too long');
        }
      }
      return { done: true, value: undefined };
    },
    return: () => Promise.resolve(end()),
    [Symbol.asyncIterator]: () => reader,
  };
  return reader;
}

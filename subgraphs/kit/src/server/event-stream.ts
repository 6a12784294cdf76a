import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

export interface EventStreamOptions {
  readonly headers?: OutgoingHttpHeaders;
  /** Milliseconds between comments that keep the connection from looking dead (default 15 000). */
  readonly keepAliveMs?: number;
}

/**
 * Sends results as server-sent events (`next`, then `complete`), reading no faster than the client does. A client that leaves
 * ends the stream's source. Resolves when the answer is over.
 * @throws what the source throws, after the answer has been ended
 */
export async function sendEventStream(
  out: ServerResponse,
  results: AsyncIterableIterator<unknown>,
  { headers = {}, keepAliveMs = 15_000 }: EventStreamOptions = {},
): Promise<void> {
  const leave = (): void => void results.return?.().catch(() => undefined);
  // Gone while the stream was being opened: its `close` has been said already.
  if (out.destroyed || out.closed) return leave();
  out.once('close', leave);
  out.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  out.flushHeaders();
  const keepAlive = setInterval(() => out.writableEnded || out.write(':\n\n'), keepAliveMs);
  try {
    for await (const result of results) {
      if (out.destroyed || out.writableEnded) return;
      const goesOn = out.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
      if (!goesOn && !out.destroyed)
        await new Promise<void>((resolve) => void out.once('drain', resolve).once('close', resolve));
    }
    if (!out.writableEnded) out.write('event: complete\ndata: \n\n');
  } finally {
    clearInterval(keepAlive);
    out.end();
  }
}

import type { WebSocket } from 'graphql-ws';

interface Frame {
  readonly id?: unknown;
  readonly type?: unknown;
}

const parseFrame = (text: string): (Frame & Record<string, unknown>) | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Frame & Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};

/**
 * Gives every operation of a socket an id of its own inside, whatever id the client used again: a client that subscribes,
 * completes and subscribes under one id in quick succession would otherwise leave the first stream running for ever.
 */
export function withUniqueIds(socket: WebSocket): WebSocket {
  const inner = new Map<string, string>();
  let count = 0;
  return {
    ...socket,
    send(data) {
      const frame = parseFrame(String(data));
      if (frame && typeof frame.id === 'string') {
        const cut = frame.id.lastIndexOf('#');
        const outer = frame.id.slice(0, cut);
        // A result of an operation that the client has already left, or replaced under the same id, is nobody's.
        if (inner.get(outer) !== frame.id) return Promise.resolve();
        if (frame.type === 'complete' || frame.type === 'error') inner.delete(outer);
        return socket.send(JSON.stringify({ ...frame, id: outer }));
      }
      return socket.send(data);
    },
    onMessage(listener) {
      socket.onMessage((data) => {
        const frame = parseFrame(data);
        if (!frame || typeof frame.id !== 'string') return listener(data);
        const id = frame.id;
        if (frame.type === 'subscribe' && !inner.has(id)) inner.set(id, `${id}#${(count += 1)}`);
        const known = inner.get(id) ?? `${id}#0`;
        if (frame.type === 'complete') inner.delete(id);
        return listener(JSON.stringify({ ...frame, id: known }));
      });
    },
  };
}

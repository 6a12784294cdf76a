import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Door } from './installation.js';

export interface Frame {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

/** A client of `graphql-transport-ws` that does what a test tells it to, whether a good client would or not. */
export class SocketClient {
  readonly frames: Frame[] = [];
  closed: { code: number; reason: string } | null = null;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as Frame));
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }));
    socket.on('error', () => undefined);
  }

  static async open(door: Door, token: string | null, headers: Record<string, string> = {}): Promise<SocketClient> {
    const client = new SocketClient(
      new WebSocket(`${door.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers }),
    );
    await once(client.socket, 'open');
    client.send({ type: 'connection_init', payload: token === null ? {} : { authorization: `Bearer ${token}` } });
    await client.until(() => client.frames.some(({ type }) => type === 'connection_ack') || client.closed !== null);
    return client;
  }

  send(frame: Frame | string): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  subscribe(
    id: string,
    query: string,
    variables: Record<string, unknown> = {},
    extensions: Record<string, unknown> = {},
  ): void {
    this.send({ id, type: 'subscribe', payload: { query, variables, extensions } });
  }

  of(id: string, type?: string): Frame[] {
    return this.frames.filter((frame) => frame.id === id && (type === undefined || frame.type === type));
  }

  async until(condition: () => boolean): Promise<void> {
    for (let tries = 0; !condition(); tries += 1) {
      if (tries > 500)
        throw new Error(
          `it did not come to pass; heard: ${JSON.stringify(this.frames)}, closed: ${JSON.stringify(this.closed)}`,
        );
      await delay(20);
    }
  }

  async heard(id: string, type: string, count = 1): Promise<Frame[]> {
    await this.until(() => this.of(id, type).length >= count || this.closed !== null);
    return this.of(id, type);
  }

  async ended(): Promise<{ code: number; reason: string }> {
    await this.until(() => this.closed !== null);
    return this.closed ?? { code: 0, reason: '' };
  }

  close(): void {
    this.socket.terminate();
  }
}

/** The status that an upgrade is answered with. */
export async function upgradeStatus(door: Door, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(`${door.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  return new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('open', () => {
      resolve(101);
      socket.terminate();
    });
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
  });
}

import { createServer } from 'node:http';
import { Agent } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { SigningKey } from './self-signed.js';

/** An account as Google's look-up tells of it. */
export interface Account {
  readonly localId: string;
  readonly disabled?: boolean;
  /** Unix seconds, as text: sessions before this are revoked. */
  readonly validSince?: string;
}

/** The two of Google's addresses that verifying a token asks, answered on this machine. */
export interface OwnGoogle {
  /** Leads every connection of firebase-admin here, whatever host it asks for. */
  readonly agent: Agent;
  readonly accounts: Map<string, Account>;
  /** Paths that were asked. */
  readonly asked: string[];
  /** While true, nobody answers. */
  down: boolean;
  stop(): Promise<void>;
}

export async function ownGoogle(keys: readonly SigningKey[]): Promise<OwnGoogle> {
  const accounts = new Map<string, Account>();
  const asked: string[] = [];
  const certificates = Object.fromEntries(keys.map(({ kid, certificate }) => [kid, certificate]));
  const server = createServer((request, response) => {
    const { url = '' } = request;
    asked.push(url);
    if (google.down) return void response.destroy();
    const json = (body: unknown): void => {
      // Not kept: whether the certificates can be had is part of what is tested.
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=0' })
        .end(JSON.stringify(body));
    };
    if (url.startsWith('/robot/v1/metadata/x509/')) return json(certificates);
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const { localId = [] } = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { localId?: string[] };
        const users = localId.flatMap((id) => accounts.get(id) ?? []);
        json(users.length > 0 ? { users } : {});
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  class ToHere extends Agent {
    override createConnection(): Socket {
      return connect(port, '127.0.0.1');
    }
  }
  const agent = new ToHere({ keepAlive: false });
  const google: OwnGoogle = {
    agent,
    accounts,
    asked,
    down: false,
    async stop() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return google;
}

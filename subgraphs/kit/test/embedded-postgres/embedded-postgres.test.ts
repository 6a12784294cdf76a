import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/embedded-postgres/index.js';

const ask = async (server: EmbeddedPostgres, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  // A server that is killed closes its connections: that is what is tried here.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('a PostgreSQL of our own', () => {
  let directory: string;
  const started: EmbeddedPostgres[] = [];
  const start = async (): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ directory });
    started.push(server);
    return server;
  };
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'parf-embedded-'));
  });
  afterAll(async () => {
    for (const server of started) await server.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('starts on a free port, keeps what it is given over a stop, and stops for good', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept (n int)');
    await ask(first, 'INSERT INTO kept VALUES (1)');
    expect(await ask(first, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await first.stop();
    await first.stop();
    expect(alive(first.pid)).toBe(false);
    const second = await start();
    expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await second.stop();
  });

  it('keeps its password to its owner', () => {
    expect(statSync(join(directory, 'owner-password')).mode & 0o077).toBe(0);
  });

  it('recovers what was committed when PostgreSQL itself was killed', async () => {
    const first = await start();
    await ask(first, 'INSERT INTO kept VALUES (2)');
    const open = new pg.Client({ connectionString: first.ownerUrl });
    open.on('error', () => undefined);
    await open.connect();
    await open.query('BEGIN');
    await open.query('INSERT INTO kept VALUES (3)');
    process.kill(first.pid, 'SIGKILL');
    const second = await start();
    expect(await ask(second, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
    await open.end().catch(() => undefined);
    await second.stop();
  });

  it('stops a server that an earlier run left behind before it starts another on the same data', async () => {
    const left = await start();
    await ask(left, 'INSERT INTO kept VALUES (4)');
    const next = await start();
    expect(alive(left.pid)).toBe(false);
    expect(await ask(next, 'SELECT max(n)::int AS n FROM kept')).toEqual([{ n: 4 }]);
    await next.stop();
  });
});

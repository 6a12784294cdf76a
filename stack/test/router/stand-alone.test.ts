import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { dashboardMigrations, dashboardSchema } from '@parfinanciero/dashboard';
import { expensesMigrations, expensesSchema } from '@parfinanciero/expenses';
import { identityMigrations, identitySchema } from '@parfinanciero/identity';
import { newPrincipalKeys } from '@parfinanciero/kit';
import { testDatabase, type TestDatabase } from '@parfinanciero/kit/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthEmulator, type AuthEmulator } from '../../src/auth-emulator/auth-emulator.js';
import { runProcess, startProcess, type OwnProcess } from './own-process.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const router = join(root, 'router/dist/main.js');
const subgraph = (name: string): string => join(root, `subgraphs/${name}/dist/main.js`);
const built = [router, ...['identity', 'expenses', 'dashboard'].map(subgraph)].every((file) => existsSync(file));

const PROJECT = 'demo-parfinanciero';
const ACCOUNT = { email: 'ana@example.org', password: 'a-long-password', returnSecureToken: true };

// Built by `tsc -b stack`: what runs here is what an operator starts.
describe.runIf(built)('every part in a process of its own', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parf-parts-'));
  const databases: TestDatabase[] = [];
  const parts: OwnProcess[] = [];
  let emulator: AuthEmulator;
  let token: string;
  let front: OwnProcess;

  beforeAll(async () => {
    emulator = await startAuthEmulator(PROJECT, join(directory, 'accounts.json'));
    const keys = await newPrincipalKeys();
    const database = async (migrations: typeof identityMigrations): Promise<string> => {
      const made = await testDatabase(migrations);
      databases.push(made);
      return made.url;
    };
    const start = async (name: string, settings: Record<string, string>): Promise<string> => {
      // In one line, as an environment file holds it.
      const part = await startProcess(subgraph(name), {
        PRINCIPAL_PUBLIC_KEY: keys.publicKey.replaceAll('\n', '\\n'),
        PRINCIPAL_PRIVATE_KEY: keys.privateKey,
        ...settings,
      });
      parts.push(part);
      return part.address;
    };
    const identity = await start('identity', {
      DATABASE_URL_IDENTITY: await database(identityMigrations),
      FIREBASE_PROJECT_ID: PROJECT,
      FIREBASE_AUTH_EMULATOR_HOST: emulator.host,
    });
    const expenses = await start('expenses', {
      DATABASE_URL_EXPENSES: await database(expensesMigrations),
      SUBGRAPH_URL_IDENTITY: identity,
    });
    const dashboard = await start('dashboard', {
      DATABASE_URL_DASHBOARD: await database(dashboardMigrations),
      SUBGRAPH_URL_IDENTITY: identity,
      SUBGRAPH_URL_EXPENSES: expenses,
    });
    const sdl = {
      identity: await identitySchema(),
      expenses: await expensesSchema(),
      dashboard: await dashboardSchema(),
    };
    const composed = composeServices([
      { name: 'identity', url: `${identity}/graphql`, typeDefs: parse(sdl.identity.sdl) },
      { name: 'expenses', url: `${expenses}/graphql`, typeDefs: parse(sdl.expenses.sdl) },
      { name: 'dashboard', url: `${dashboard}/graphql`, typeDefs: parse(sdl.dashboard.sdl) },
    ]);
    const file = join(directory, 'supergraph.graphql');
    writeFileSync(file, composed.supergraphSdl ?? '');
    front = await startProcess(router, {
      SUPERGRAPH_SDL_FILE: file,
      PRINCIPAL_PRIVATE_KEY: keys.privateKey,
      FIREBASE_PROJECT_ID: PROJECT,
      FIREBASE_AUTH_EMULATOR_HOST: emulator.host,
    });
    const signUp = `http://${emulator.host}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=demo`;
    const signedUp = await fetch(signUp, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ACCOUNT),
    });
    token = ((await signedUp.json()) as { idToken: string }).idToken;
  });
  afterAll(async () => {
    await front?.stop();
    for (const part of [...parts].reverse()) await part.stop();
    await emulator?.stop();
    for (const database of databases) await database.drop();
    rmSync(directory, { recursive: true, force: true });
  });

  const ask = async (
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ data?: Record<string, never>; errors?: unknown }> => {
    const answer = await fetch(front.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as { data?: Record<string, never>; errors?: unknown };
  };

  it('is ready', async () => {
    expect((await fetch(new URL('/health/ready', front.address))).status).toBe(200);
    for (const { address } of parts) expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('books an entry that the dashboard hears of through the event logs', async () => {
    const { data } = await ask('{ me { email defaultLedger { id categories { id flow system } } } }');
    const me = data?.['me'] as unknown as {
      email: string;
      defaultLedger: { id: string; categories: { id: string; flow: string; system: boolean }[] };
    };
    expect(me.email).toBe(ACCOUNT.email);
    const category = me.defaultLedger.categories.find(({ flow, system }) => flow === 'SPENDING' && !system);
    const input = {
      ledgerId: me.defaultLedger.id,
      bookedOn: '2026-11-20',
      payee: 'Pan',
      lines: [{ categoryId: category?.id, amount: '4500.00', flow: 'SPENDING' }],
    };
    const booked = await ask(
      'mutation ($input: RecordTransactionInput!) { recordTransaction(input: $input) { payee account { id } } }',
      { input },
    );
    expect(booked).toMatchObject({ data: { recordTransaction: { payee: 'Pan' } } });
    let accounts: unknown = null;
    for (let tries = 0; tries < 100; tries += 1) {
      const { data: later } = await ask('{ me { defaultLedger { accounts { balance { amount } } } } }');
      accounts = (later?.['me'] as unknown as { defaultLedger: { accounts: { balance: unknown }[] } }).defaultLedger
        .accounts;
      if (JSON.stringify(accounts).includes('amount')) break;
      await delay(100);
    }
    expect(accounts).toEqual([{ balance: { amount: '-4500.00' } }]);
  });

  it('stops when it is asked to, with nothing to complain of', async () => {
    expect(await front.stop()).toBe(0);
    for (const part of [...parts].reverse()) expect(await part.stop()).toBe(0);
  });
});

describe.runIf(built)('the router by itself', () => {
  it('serves subgraphs that are not ours, at whatever path', async () => {
    const asked: (string | undefined)[] = [];
    const foreign = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { hello: 'hola' } }));
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/some/path`;
    const typeDefs = parse(
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { hello: String }',
    );
    const { supergraphSdl = '' } = composeServices([{ name: 'greetings', url, typeDefs }]);
    const files = createServer((_request, response) => response.end(supergraphSdl));
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    const own = await startProcess(router, {
      AUTH: 'off',
      SUPERGRAPH_SDL_URL: `http://127.0.0.1:${(files.address() as AddressInfo).port}/sdl`,
    });
    const answer = await fetch(own.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ hello }"}',
    });
    expect(await answer.json()).toEqual({ data: { hello: 'hola' } });
    expect(asked).toEqual(['/some/path']);
    expect(await own.stop()).toBe(0);
    for (const server of [foreign, files]) {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each([
    ['AUTH', { SUPERGRAPH_SDL_FILE: 'x', AUTH: 'off', NODE_ENV: 'production' }],
    ['SUPERGRAPH_SDL_FILE', { AUTH: 'off' }],
    ['FIREBASE_PROJECT_ID', { SUPERGRAPH_SDL_FILE: 'x' }],
    ['PRINCIPAL_PRIVATE_KEY', { SUPERGRAPH_SDL_FILE: 'x', FIREBASE_PROJECT_ID: 'x', PRINCIPAL_PRIVATE_KEY: 'no key' }],
    [
      'FIREBASE_AUTH_EMULATOR_HOST',
      { SUPERGRAPH_SDL_FILE: 'x', AUTH: 'firebase', NODE_ENV: 'production', FIREBASE_AUTH_EMULATOR_HOST: 'x' },
    ],
    ['ROUTER_PATH', { SUPERGRAPH_SDL_FILE: 'x', AUTH: 'off', ROUTER_PATH: 'hot' }],
    ['PORT', { SUPERGRAPH_SDL_FILE: 'x', AUTH: 'off', PORT: 'eighty' }],
  ] as [string, Record<string, string>][])('does not start with a wrong %s, and says so', async (name, settings) => {
    const { code, said } = await runProcess(router, settings);
    expect([code, said]).toEqual([2, expect.stringContaining(`  ${name}: `)]);
    expect(said).not.toContain('no key');
  });
});

describe.runIf(built)('a subgraph by itself', () => {
  it.each(['identity', 'expenses', 'dashboard'])(
    '%s does not start without its settings, and names each',
    async (name) => {
      const { code, said } = await runProcess(subgraph(name), {});
      expect(code).toBe(2);
      expect(said).toContain(`DATABASE_URL_${name.toUpperCase()}: `);
      expect(said).toContain('PRINCIPAL_PUBLIC_KEY: ');
    },
  );
});

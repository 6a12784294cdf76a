import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger } from '@parfinanciero/kit';
import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StackConfig } from '../../src/config.js';
import { DEMO_PASSWORD } from '../../src/demo/accounts.js';
import { examine } from '../../src/doctor/examine.js';
import { runningOn } from '../../src/data-directory.js';
import { startProduct, type Product } from '../../src/product.js';
import { actorOf } from './actor.js';
import { SCENARIOS, type Stage } from './mutation-scenarios.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const schema = buildSchema(readFileSync(join(root, 'router/api-schema.graphql'), 'utf8'));
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

const actionOf = (field: string): string =>
  SCENARIOS[field]?.action ?? field.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

describe('every mutation of the graph', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parf-audit-'));
  let product: Product;
  let stage: Stage;
  let firebase: App;

  const signIn = async (path: string, body: Record<string, unknown>): Promise<string> => {
    const answer = await fetch(`${product.address}/identitytoolkit.googleapis.com/v1/${path}?key=demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, returnSecureToken: true }),
    });
    return ((await answer.json()) as { idToken: string }).idToken;
  };
  const demo = (name: string) => ({ email: `${name}@demo.parfinanciero.org`, password: DEMO_PASSWORD });

  beforeAll(async () => {
    product = await startProduct({
      config: StackConfig.parse({ PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'silent' }),
      root,
      logger: createLogger('silent'),
      household: { seed: 7, years: 1, until: '2026-11-15' },
    });
    // The product has said where its emulator is.
    firebase = initializeApp({ projectId: product.mode.projectId }, `audit-${process.pid}`);
    const actor = async (name: string) =>
      actorOf(product.address, await signIn('accounts:signInWithPassword', demo(name)));
    stage = {
      ana: await actor('ana'),
      admin: await actor('admin'),
      newcomer: async (email) => {
        const account = { email, password: 'a-long-password' };
        await getAuth(firebase).createUser({ ...account, emailVerified: true });
        return actorOf(product.address, await signIn('accounts:signInWithPassword', account));
      },
      made: new Map(),
    };
    await product.services.settle();
  });
  afterAll(async () => {
    await deleteApp(firebase);
    await product?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('has a scenario here, and no scenario is of a mutation that is gone', () => {
    expect(Object.keys(SCENARIOS).sort()).toEqual([...mutations].sort());
  });

  const entries = async (action: string): Promise<number> => {
    await product.services.settle();
    const rows = (await product.services.administration.dataSource.query(
      'SELECT count(*)::int AS n FROM audit_entry WHERE action = $1',
      [action],
    )) as { n: number }[];
    return rows[0]?.n ?? 0;
  };

  it.each(Object.keys(SCENARIOS))('%s leaves its entry in the audit trail', async (field) => {
    const before = await entries(actionOf(field));
    await SCENARIOS[field]?.run(stage);
    expect(await entries(actionOf(field))).toBeGreaterThan(before);
  });

  it('left nothing that the doctor would find', async () => {
    await product.services.settle();
    const { findings, undrained } = await examine(runningOn(directory)?.ownerUrl ?? '');
    expect([...findings, ...undrained]).toEqual([]);
  });
});

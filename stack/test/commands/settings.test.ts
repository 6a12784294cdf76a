import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AdministrationConfig } from '@parfinanciero/administration/config';
import { DashboardConfig } from '@parfinanciero/dashboard/config';
import { ExpensesConfig } from '@parfinanciero/expenses/config';
import { GoalsConfig } from '@parfinanciero/goals/config';
import { IdentityConfig } from '@parfinanciero/identity/config';
import { ProjectionsConfig } from '@parfinanciero/projections/config';
import { StandAloneConfig } from '@parfinanciero/router/stand-alone/config';
import { checkpointKeeper } from '../../src/audit-checkpoints.js';
import { modeOf, StackConfig } from '../../src/config.js';
import { root } from '../e2e/harness.js';

describe('the example of settings', () => {
  const example = new Map(
    readFileSync(join(root, '.env.example'), 'utf8')
      .split('\n')
      .map((line) => /^([A-Z_]+)=(.*)$/u.exec(line))
      .filter((match) => match !== null)
      .map(([, name, value]): [string, string] => [name!, value!]),
  );

  it('names every setting, and no other', () => {
    const programs = [
      StackConfig,
      StandAloneConfig,
      IdentityConfig,
      ExpensesConfig,
      DashboardConfig,
      GoalsConfig,
      ProjectionsConfig,
      AdministrationConfig,
    ];
    const read = new Set(programs.flatMap(({ shape }) => Object.keys(shape)));
    expect([...example.keys()].sort()).toEqual([...read].sort());
  });

  it('has values that the product starts with', () => {
    const given = Object.fromEntries([...example].filter(([, value]) => value !== ''));
    expect(StackConfig.safeParse(given).error).toBeUndefined();
  });
});

describe('the key of the audit chain', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parf-settings-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const production = {
    NODE_ENV: 'production',
    DATA_DIR: directory,
    FIREBASE_PROJECT_ID: 'a-project',
    GOOGLE_APPLICATION_CREDENTIALS: '/a/file',
  };
  const keeperOf = (settings: Record<string, string>) => {
    const config = StackConfig.parse(settings);
    return checkpointKeeper(config, modeOf(config, root));
  };
  const pem = (type: 'ed25519' | 'x25519'): string =>
    // One call for each: their options differ.
    (type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey
      .export({ type: 'pkcs8', format: 'pem' })
      .toString();

  it('must be set in production, and nothing is made in its place', () => {
    expect(() => keeperOf(production)).toThrow('AUDIT_SIGNING_KEY is needed in production');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('signs, in one line as an environment file holds it, and must be an Ed25519 key', async () => {
    const keeper = keeperOf({ ...production, AUDIT_SIGNING_KEY: pem('ed25519').replaceAll('\n', '\\n') });
    const signature = await keeper.sign('7|abc|now');
    expect(await keeper.verify('7|abc|now', signature)).toBe(true);
    expect(await keeper.verify('8|abc|now', signature)).toBe(false);
    expect(() => keeperOf({ ...production, AUDIT_SIGNING_KEY: pem('x25519') })).toThrow('an Ed25519 key is expected');
    expect(StackConfig.safeParse({ ...production, AUDIT_SIGNING_KEY: 'no key' }).success).toBe(false);
  });

  it('must be set for a service of administration that runs alone', () => {
    const { error } = AdministrationConfig.safeParse({});
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['AUDIT_SIGNING_KEY', 'DATABASE_URL_ADMINISTRATION', 'SUBGRAPH_URL_ROUTER']),
    );
  });

  it('is made once elsewhere, and is the same at the next start', async () => {
    const signature = await keeperOf({ DATA_DIR: directory }).sign('7|abc|now');
    expect(await keeperOf({ DATA_DIR: directory }).verify('7|abc|now', signature)).toBe(true);
    expect(statSync(join(directory, 'audit-signing-key.pem')).mode & 0o077).toBe(0);
  });
});

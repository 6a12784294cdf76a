import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { audited, createLogger, inProcessBus, uuidV7, type NewEvent, type Subgraph } from '@parfinanciero/kit';
import { testDatabase, testPerson, WrittenLog, type TestPerson } from '@parfinanciero/kit/testing';
import {
  administrationAppendOnly,
  administrationMigrations,
  createAdministrationSubgraph,
  fileCheckpoints,
} from '../../src/index.js';

export const NOW = new Date('2026-11-15T15:00:00Z');

/** An audited write as its owner tells of it. */
export const did = (personId: string, action = 'record-transaction', at = NOW): NewEvent =>
  audited({
    contentId: uuidV7(),
    action,
    personId,
    at: at.toISOString(),
    entities: [{ kind: 'transaction', id: uuidV7() }],
    hash: 'a'.repeat(64),
  });

export interface AdministrationHarness {
  readonly administration: Subgraph;
  readonly log: Record<'identity' | 'expenses' | 'goals' | 'projections' | 'dashboard', WrittenLog>;
  readonly admin: TestPerson;
  /** As the owner of the tables, who may do what the service may not. */
  readonly owner: pg.Client;
  readonly checkpointFile: string;
  /** Applies what the logs hold. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export const adminPerson = (): TestPerson => {
  const person = testPerson([]);
  const principal = { ...person.principal, role: 'ADMIN' as const };
  return { principal, request: (options) => ({ ...person.request(options), principal }) };
};

export async function startAdministration(): Promise<AdministrationHarness> {
  const database = await testDatabase(administrationMigrations, administrationAppendOnly);
  const directory = mkdtempSync(join(tmpdir(), 'administration-'));
  const checkpointFile = join(directory, 'checkpoints.log');
  const { privateKey } = generateKeyPairSync('ed25519');
  const bus = inProcessBus();
  const sources = ['identity', 'expenses', 'goals', 'projections', 'dashboard'] as const;
  const log = Object.fromEntries(
    sources.map((source) => [source, new WrittenLog(source, () => NOW)]),
  ) as AdministrationHarness['log'];
  for (const source of sources) bus.offer(source, log[source]);
  const administration = await createAdministrationSubgraph({
    databaseUrl: database.url,
    bus,
    logger: createLogger('silent'),
    clock: () => NOW,
    graph: { query: () => Promise.reject(new Error('nobody answers')) },
    principalById: () => Promise.resolve(null),
    integrity: null,
    checkpoints: fileCheckpoints({
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      file: checkpointFile,
    }),
  });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return {
    administration,
    log,
    admin: adminPerson(),
    owner,
    checkpointFile,
    async settle() {
      await administration.settle();
      await administration.settle();
    },
    async stop() {
      await administration.stop();
      await owner.end();
      await database.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  conflict,
  createKitTables,
  createLogger,
  defineEvent,
  defineUseCases,
  dropKitTables,
  globalId,
  inProcessBus,
  keyFindings,
  KIT_LOCAL_TABLES,
  migrateDown,
  notFound,
  on,
  openDataSource,
  opaqueId,
  stale,
  startService,
  uuidV7,
  type Context,
  type RunningService,
} from '../../src/index.js';
import { testDatabase, testLedger, testPerson, type TestDatabase } from '../../src/testing/index.js';

@Entity('jar')
class JarRow {
  @PrimaryColumn('uuid', { name: 'ledger_id' }) ledgerId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('int') coins!: number;
  @Column('int') version!: number;
}

class Jars1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner, { blobs: true, documents: true });
    await runner.query(
      `CREATE TABLE jar (ledger_id uuid, id uuid, name text NOT NULL, coins int NOT NULL, version int NOT NULL, PRIMARY KEY (ledger_id, id))`,
    );
    await runner.query(
      `CREATE TABLE jar_copy (ledger_id uuid, id uuid, coins int NOT NULL, PRIMARY KEY (ledger_id, id))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE jar_copy');
    await runner.query('DROP TABLE jar');
    await dropKitTables(runner);
  }
}

const coinsAdded = defineEvent('test.coins-added', 1, z.object({ jarId: z.string(), coins: z.int() }));
const { useCase, query, registry } = defineUseCases<Record<string, never>>();

const openJar = useCase({
  name: 'open-jar',
  input: z.object({ ledgerId: globalId('Ledger'), name: z.string().min(1) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({ rows, ledger: scope.ledgerId }),
  async run({ name }, { rows, ledger, publish }) {
    const row = { ledgerId: ledger, id: uuidV7(), name, coins: 0, version: 1 };
    await rows.insert(JarRow, row);
    publish(coinsAdded({ jarId: row.id, coins: 0 }));
    return { id: opaqueId('Account', row) };
  },
});

const addCoins = useCase({
  name: 'add-coins',
  input: z.object({ jarId: globalId('Account'), coins: z.int(), expectedVersion: z.int().optional() }),
  ledgerOf: ({ jarId }) => jarId.ledgerId,
  permission: 'editor',
  repositories: (rows) => ({ rows }),
  async run({ jarId, coins, expectedVersion }, { rows, publish }) {
    const jar = await rows.findOne(JarRow, { ledgerId: jarId.ledgerId, id: jarId.id });
    if (!jar) throw notFound();
    if (expectedVersion && jar.version !== expectedVersion) throw conflict({ version: jar.version });
    const changed = await rows.update(
      JarRow,
      { ledgerId: jar.ledgerId, id: jar.id, version: jar.version },
      { coins: jar.coins + coins },
    );
    if (!changed) throw stale();
    publish(coinsAdded({ jarId: jar.id, coins }));
    if (coins === 13) throw new Error('an unlucky number');
    return { coins: changed.coins };
  },
});

const readJar = query({
  name: 'read-jar',
  input: z.object({ jarId: globalId('Account') }),
  ledgerOf: ({ jarId }) => jarId.ledgerId,
  permission: 'viewer',
  repositories: (rows) => ({ rows }),
  async run({ jarId }, { rows }) {
    const jar = await rows.findOne(JarRow, { ledgerId: jarId.ledgerId, id: jarId.id });
    if (!jar) throw notFound();
    return { name: jar.name, coins: jar.coins };
  },
});

const copies = {
  name: 'test.copies',
  source: 'jars',
  handlers: [
    on(coinsAdded, async ({ jarId, coins }, { rows, stream }) => {
      await rows.query(
        `INSERT INTO jar_copy VALUES ($1, $2, $3) ON CONFLICT (ledger_id, id) DO UPDATE SET coins = jar_copy.coins + $3`,
        [stream, jarId, coins],
      );
    }),
  ],
};

describe('a use case', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let running: RunningService<Record<string, never>>;
  const bus = inProcessBus();
  const ledger = testLedger();
  const ana = testPerson([{ id: ledger.id, permission: 'editor' }]);
  const looker = testPerson([{ id: ledger.id, permission: 'viewer' }]);
  const stranger = testPerson([testLedger()].map(({ id }) => ({ id, permission: 'owner' as const })));
  const context = (person = ana, idempotencyKey?: string): Context<Record<string, never>> =>
    running.contextOf(person.request(idempotencyKey === undefined ? {} : { idempotencyKey })) as unknown as Context<
      Record<string, never>
    >;
  const rowsOf = async (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
    dataSource.query(sql, parameters);
  const jarWith = async (coins: number): Promise<string> => {
    const { id } = await openJar.execute(context(), { ledgerId: ledger.publicId, name: 'viajes' });
    if (coins) await addCoins.execute(context(), { jarId: id, coins });
    return id;
  };

  beforeAll(async () => {
    database = await testDatabase([Jars1700000000001]);
    dataSource = await openDataSource({ url: database.url, entities: [JarRow] });
    const deps = { databaseUrl: database.url, bus, logger: createLogger('silent'), clock: () => new Date() };
    running = await startService({ name: 'jars', dataSource, deps, ports: {}, consumers: [copies] });
  });
  afterAll(async () => {
    await running.stop();
    await database.drop();
  });

  it('is listed in its registry with its permission', () => {
    expect([...registry.values()].map(({ name, permission }) => [name, permission])).toEqual([
      ['open-jar', 'editor'],
      ['add-coins', 'editor'],
      ['read-jar', 'viewer'],
    ]);
  });

  it('answers NOT_FOUND to a stranger, to a wrong kind of id and to nonsense alike, before any row is read', async () => {
    const jarId = await jarWith(1);
    for (const id of [jarId, ledger.publicId, 'nonsense', opaqueId('Account', { ledgerId: ledger.id, id: uuidV7() })]) {
      const person = id === jarId ? stranger : ana;
      await expect(readJar.execute(context(person), { jarId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('answers FORBIDDEN to a viewer who writes, and lets them read', async () => {
    const jarId = await jarWith(2);
    await expect(addCoins.execute(context(looker), { jarId, coins: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(readJar.execute(context(looker), { jarId })).resolves.toEqual({ name: 'viajes', coins: 2 });
  });

  it('names each wrong field', async () => {
    await expect(openJar.execute(context(), { ledgerId: ledger.publicId, name: '' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { fields: [{ path: 'name' }] },
    });
  });

  it('leaves nothing behind when it fails: neither row, nor event, nor audit content, nor idempotency record', async () => {
    const jarId = await jarWith(1);
    const count = async () =>
      rowsOf(
        `SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM audit_content) + (SELECT count(*) FROM idempotency) AS n`,
      );
    const before = await count();
    await expect(addCoins.execute(context(ana, 'unlucky'), { jarId, coins: 13 })).rejects.toThrow('unlucky');
    expect(await count()).toEqual(before);
    expect(await readJar.execute(context(), { jarId })).toMatchObject({ coins: 1 });
  });

  it('has one effect and one answer under one idempotency key, also for ten at the same moment', async () => {
    const jarId = await jarWith(0);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => addCoins.execute(context(ana, 'once'), { jarId, coins: 5 })),
    );
    expect(new Set(answers.map(({ coins }) => coins))).toEqual(new Set([5]));
    expect(await readJar.execute(context(), { jarId })).toMatchObject({ coins: 5 });
    await expect(addCoins.execute(context(ana, 'once'), { jarId, coins: 6 })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('adds every one of twenty concurrent changes: who was overtaken runs again', async () => {
    const jarId = await jarWith(0);
    const tries = Array.from({ length: 20 }, () => addCoins.execute(context(), { jarId, coins: 1 }));
    const done = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length;
    expect(await readJar.execute(context(), { jarId })).toMatchObject({ coins: done });
    expect(done).toBeGreaterThan(0);
  });

  it('answers CONFLICT with the present state when another was faster', async () => {
    const jarId = await jarWith(1);
    await expect(addCoins.execute(context(), { jarId, coins: 1, expectedVersion: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { current: { version: 2 } },
    });
  });

  it('writes who did what, before and after, and an event with the content’s hash', async () => {
    const jarId = await jarWith(4);
    const [entry] = await rowsOf(`SELECT action, content FROM audit_content ORDER BY at DESC, id DESC LIMIT 1`);
    expect(entry?.['action']).toBe('add-coins');
    expect(JSON.parse(String(entry?.['content']))).toMatchObject([
      { table: 'jar', before: { coins: 0, version: 1 }, after: { coins: 4, version: 2 } },
    ]);
    expect(jarId).toBeTruthy();
    const [event] = await rowsOf(`SELECT payload FROM outbox WHERE type = 'kit.audited' ORDER BY seq DESC LIMIT 1`);
    expect(event?.['payload']).toMatchObject({
      action: 'add-coins',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
    });
  });

  it('numbers a ledger’s events 1, 2, 3 … without gaps, whatever ran at the same time', async () => {
    const [row] = await rowsOf(
      `SELECT count(*)::int AS n, max(seq)::int AS last, min(seq)::int AS first FROM outbox WHERE ledger_id = $1`,
      [ledger.id],
    );
    expect(row).toMatchObject({ first: 1, last: row?.['n'] });
  });

  it('is applied exactly once by a consumer, and the same again from nothing', async () => {
    await running.settle();
    const copied = () => rowsOf(`SELECT id, coins FROM jar_copy ORDER BY id`);
    const own = await rowsOf(`SELECT id, coins FROM jar ORDER BY id`);
    expect(await copied()).toEqual(own);
    await dataSource.query('DELETE FROM jar_copy');
    await dataSource.query('UPDATE event_cursor SET seq = 0');
    await running.settle();
    expect(await copied()).toEqual(own);
  });

  it('stands on tables whose every key holds the ledger', async () => {
    expect(await keyFindings(dataSource, KIT_LOCAL_TABLES)).toEqual([]);
  });

  it('can take its migrations back', async () => {
    const other = await testDatabase([Jars1700000000001]);
    await migrateDown({ ownerUrl: other.ownerUrl, serviceRole: `${other.name}_app`, migrations: [Jars1700000000001] });
    await other.drop();
  });
});

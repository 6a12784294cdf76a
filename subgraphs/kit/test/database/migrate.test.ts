import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFailure, migrate, migrateDown, openDataSource, type MigrationClass } from '../../src/index.js';
import { testDatabase, type TestDatabase } from '../../src/testing/index.js';

class First1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Slow on purpose: a second replica that started at the same moment comes while this runs.
    await runner.query('SELECT pg_sleep(0.3)');
    await runner.query('CREATE TABLE entry (id serial PRIMARY KEY, text text NOT NULL)');
    await runner.query('CREATE TABLE note (id int PRIMARY KEY)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
    await runner.query('DROP TABLE entry');
  }
}

class Second1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE note ADD COLUMN text text');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE note DROP COLUMN text');
  }
}

class Broken1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half (id int)');
    await runner.query('ALTER TABLE nothing ADD COLUMN x int');
  }
  async down(): Promise<void> {}
}

describe('bringing a database up to date', () => {
  let made: TestDatabase;
  let service: DataSource;
  const all: MigrationClass[] = [First1700000000001, Second1700000000002];
  const options = (migrations: readonly MigrationClass[] = all) => ({
    ownerUrl: made.ownerUrl,
    serviceRole: `${made.name}_app`,
    migrations,
    appendOnly: ['entry'],
  });
  const refused = async (sql: string): Promise<void> => {
    const error: unknown = await service.query(sql).then(
      () => 'went through',
      (failure: unknown) => failure,
    );
    // insufficient_privilege
    expect(databaseFailure(error).code, `${sql}: ${String(error)}`).toBe('42501');
  };
  beforeAll(async () => {
    made = await testDatabase([]);
    await Promise.all([migrate(options()), migrate(options()), migrate(options())]);
    service = await openDataSource({ url: made.url, entities: [] });
  });
  afterAll(async () => {
    await service.destroy();
    await made.drop();
  });

  it('happens once for three replicas that start at the same moment, and again for none', async () => {
    const applied = () => service.query('SELECT name FROM schema_migration ORDER BY id');
    expect(await applied()).toEqual([{ name: 'First1700000000001' }, { name: 'Second1700000000002' }]);
    await migrate(options());
    expect(await applied()).toHaveLength(2);
  });

  it('lets the service add and read rows, and change those that may change', async () => {
    await service.query(`INSERT INTO entry (text) VALUES ('a')`);
    await service.query(`INSERT INTO note (id, text) VALUES (1, 'a')`);
    await service.query(`UPDATE note SET text = 'b'`);
    expect(await service.query('SELECT text FROM entry')).toEqual([{ text: 'a' }]);
    await service.query('DELETE FROM note');
  });

  it.each([`UPDATE entry SET text = 'b'`, 'DELETE FROM entry', 'TRUNCATE entry'])(
    'refuses %s on what is only ever added to',
    (sql) => refused(sql),
  );

  it.each([
    'CREATE TABLE mine (id int)',
    'DROP TABLE note',
    'ALTER TABLE note ADD COLUMN x int',
    'CREATE INDEX mine ON note (id)',
    'TRUNCATE note',
    'CREATE SCHEMA mine',
    'ALTER TABLE note OWNER TO CURRENT_USER',
    `INSERT INTO schema_migration (timestamp, name) VALUES (1, 'x')`,
    'DELETE FROM schema_migration',
    'CREATE ROLE mine SUPERUSER',
    `COPY note TO PROGRAM 'true'`,
    `SELECT pg_read_file('/etc/passwd')`,
  ])('owns nothing: refuses %s', (sql) => refused(sql));

  it('leaves nothing of a migration that fails, and does not stay locked', async () => {
    await expect(migrate(options([...all, Broken1700000000003]))).rejects.toThrow('nothing');
    expect(await service.query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    await migrate(options());
  });

  it('can be taken back to nothing and done again', async () => {
    await migrateDown(options());
    expect(await service.query(`SELECT to_regclass('entry') AS entry`)).toEqual([{ entry: null }]);
    await migrate(options());
    expect(await service.query('SELECT count(*)::int AS n FROM entry')).toEqual([{ n: 0 }]);
  });

  it('ends a statement that runs over its time', async () => {
    const hurried = await openDataSource({ url: made.url, entities: [], statementTimeoutMs: 50 });
    const error: unknown = await hurried.query('SELECT pg_sleep(10)').catch((failure: unknown) => failure);
    await hurried.destroy();
    expect(databaseFailure(error).code).toBe('57014');
  });
});

import { keyFindings, KIT_LOCAL_TABLES, migrateDown, openDataSource } from '@parfinanciero/kit';
import { testDatabase } from '@parfinanciero/kit/testing';
import { describe, expect, it } from 'vitest';
import { projectionsLocalTables, projectionsMigrations } from '../src/index.js';

describe('the tables of projections', () => {
  it('have the ledger in every key, and go as they came', async () => {
    const database = await testDatabase(projectionsMigrations);
    const owner = await openDataSource({ url: database.ownerUrl, entities: [] });
    expect(await keyFindings(owner, [...KIT_LOCAL_TABLES, ...projectionsLocalTables])).toEqual([]);
    await migrateDown({
      ownerUrl: database.ownerUrl,
      serviceRole: `${database.name}_app`,
      migrations: projectionsMigrations,
    });
    const left = await owner.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(left).toEqual([{ tablename: 'schema_migration' }]);
    await owner.destroy();
    await database.drop();
  });
});

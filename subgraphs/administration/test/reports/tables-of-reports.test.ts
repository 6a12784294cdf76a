import { keyFindings, KIT_LOCAL_TABLES, migrateDown, openDataSource } from '@parfinanciero/kit';
import { testDatabase } from '@parfinanciero/kit/testing';
import { describe, expect, it } from 'vitest';
import { localTables, migrations } from '../../src/persistence/index.js';

describe('the tables of reports', () => {
  it('hold the stream in every key, and can be taken back', async () => {
    const database = await testDatabase(migrations);
    const owner = await openDataSource({ url: database.ownerUrl, entities: [], poolSize: 1 });
    expect(await keyFindings(owner, [...KIT_LOCAL_TABLES, ...localTables])).toEqual([]);
    await owner.destroy();
    await migrateDown({ ownerUrl: database.ownerUrl, serviceRole: `${database.name}_app`, migrations });
    const after = await openDataSource({ url: database.ownerUrl, entities: [], poolSize: 1 });
    const left = (await after.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    )) as unknown[];
    expect(left).toEqual([]);
    await after.destroy();
    await database.drop();
  });
});

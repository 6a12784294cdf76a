import { testDatabase } from '@parfinanciero/kit/testing';
import { DataSource } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { administrationMigrations } from '../src/index.js';

const SHAPE = `
  SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS shape
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_migration'
   UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'schema_migration'
   ORDER BY 1`;

describe('administration’s migrations', () => {
  it('go down to nothing, in any order of steps, and up to the same tables again', async () => {
    const database = await testDatabase(administrationMigrations);
    const owner = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations: [...administrationMigrations],
      migrationsTableName: 'schema_migration',
      migrationsTransactionMode: 'each',
    }).initialize();
    const shape = (): Promise<unknown[]> => owner.query(SHAPE);
    const before = await shape();
    expect(JSON.stringify(before)).toContain('audit_entry');
    for (let step = 0; step < administrationMigrations.length; step += 1) await owner.undoLastMigration();
    expect(await shape()).toEqual([]);
    await owner.runMigrations();
    expect(await shape()).toEqual(before);
    await owner.destroy();
    await database.drop();
  });
});

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { documentStoreContract } from '../../src/contracts/index.js';
import { createKitTables, dropKitTables, openDataSource, postgresDocumentStore } from '../../src/index.js';
import { testDatabase } from '../../src/testing/index.js';

class Documents1700000000001 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<void> => createKitTables(runner, { documents: true });
  down = dropKitTables;
}

documentStoreContract('PostgreSQL', async () => {
  const database = await testDatabase([Documents1700000000001]);
  const source = await openDataSource({ url: database.url, entities: [] });
  return {
    store: postgresDocumentStore(source),
    end: async () => {
      await source.destroy();
      await database.drop();
    },
  };
});

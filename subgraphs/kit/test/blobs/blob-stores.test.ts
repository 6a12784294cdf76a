import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { blobStoreContract, type MadeBlobStore } from '../../src/contracts/index.js';
import {
  createKitTables,
  documentBlobStore,
  dropKitTables,
  openDataSource,
  postgresBlobStore,
  postgresDocumentStore,
  type BlobStore,
} from '../../src/index.js';
import { testDatabase } from '../../src/testing/index.js';

class Blobs1700000000001 implements MigrationInterface {
  up = (runner: QueryRunner): Promise<void> => createKitTables(runner, { blobs: true, documents: true });
  down = dropKitTables;
}

const on = (storeOf: (source: DataSource) => BlobStore) => async (): Promise<MadeBlobStore> => {
  const database = await testDatabase([Blobs1700000000001]);
  const source = await openDataSource({ url: database.url, entities: [] });
  return {
    store: storeOf(source),
    leftOf: async (ledgerId) => {
      const [row] = (await source.query(
        'SELECT (SELECT count(*) FROM blob WHERE ledger_id = $1)::int + (SELECT count(*) FROM document WHERE ledger_id = $1)::int AS n',
        [ledgerId],
      )) as { n: number }[];
      return row!.n;
    },
    end: async () => {
      await source.destroy();
      await database.drop();
    },
  };
};

blobStoreContract('rows', on(postgresBlobStore));
blobStoreContract(
  'documents',
  on((source) => documentBlobStore(postgresDocumentStore(source))),
);

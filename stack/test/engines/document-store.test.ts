import { documentBlobStore, mongoDocumentStore, type DocumentStore } from '@parfinanciero/kit';
import { blobStoreContract, documentStoreContract } from '@parfinanciero/kit/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { startDocumentEngine } from '../../src/engines/document-engine.js';

let missing = '';
const engine = await startDocumentEngine((why) => (missing = why));
afterAll(() => engine?.stop());

let databases = 0;
/** A store on a database of its own. */
const open = (uri: string): Promise<DocumentStore> => {
  const place = new URL(uri);
  databases += 1;
  place.pathname = `/test_${process.pid}_${Date.now()}_${databases}`;
  return mongoDocumentStore(place.toString());
};

if (engine) {
  const { uri, own } = engine;
  documentStoreContract('MongoDB’s protocol', async () => {
    const store = await open(uri);
    return { store, end: () => store.close() };
  });
  blobStoreContract('MongoDB’s protocol', async () => {
    const documents = await open(uri);
    const count = async (ledgerId: string, collection: string): Promise<number> =>
      (await documents.find(ledgerId, collection)).length;
    return {
      store: documentBlobStore(documents),
      leftOf: async (ledgerId) => (await count(ledgerId, 'blob')) + (await count(ledgerId, 'blob-chunk')),
      end: () => documents.close(),
    };
  });
  describe('a document store whose server is gone', () => {
    it.runIf(own)('says that it does not answer, and does not throw', async () => {
      const lost = await startDocumentEngine();
      const store = await open(lost!.uri);
      expect(await store.check()).toBe(true);
      await lost!.stop();
      expect(await store.check()).toBe(false);
      await store.close();
    });
  });
} else {
  describe('documents in MongoDB’s protocol', () => {
    it.skip(`not run: ${missing}`, () => undefined);
  });
}

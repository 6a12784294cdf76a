import { mongoDocumentStore } from '@parfinanciero/kit';
import { documentStoreContract } from '@parfinanciero/kit/contracts';
import { afterAll, describe, it } from 'vitest';
import { startDocumentEngine } from '../../src/engines/document-engine.js';

let missing = '';
const engine = await startDocumentEngine((why) => (missing = why));
afterAll(() => engine?.stop());

if (engine) {
  const { uri, atomicUpdates } = engine;
  const make = async () => {
    const place = new URL(uri);
    place.pathname = `/test_${process.pid}_${Date.now()}`;
    const store = await mongoDocumentStore(place.toString());
    return { store, end: () => store.close() };
  };
  documentStoreContract('MongoDB’s protocol', make, { atomicUpdates });
} else {
  describe('documents in MongoDB’s protocol', () => {
    it.skip(`not run: ${missing}`, () => undefined);
  });
}

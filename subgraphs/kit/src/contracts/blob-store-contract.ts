import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLOB_CHUNK, blobBytes, BlobExists, type BlobStore } from '../blobs/index.js';
import { uuidV7 } from '../ids/index.js';

export interface MadeBlobStore {
  readonly store: BlobStore;
  /** How many rows or documents hold anything of a ledger: what fails must leave none. */
  readonly leftOf: (ledgerId: string) => Promise<number>;
  readonly end: () => Promise<void>;
}

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (const size of sizes) {
    if (start >= bytes.length) return;
    yield bytes.subarray(start, start + size);
    start += size;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

/** What every BlobStore does. */
export function blobStoreContract(name: string, make: () => Promise<MadeBlobStore>): void {
  describe(`files in ${name}`, () => {
    let made: MadeBlobStore;
    let store: BlobStore;
    beforeAll(async () => {
      made = await make();
      store = made.store;
    });
    afterAll(async () => {
      await made?.end();
    });
    const kept = async (
      bytes: Uint8Array,
      sizes: readonly number[] = [bytes.length],
    ): Promise<[ledger: string, id: string]> => {
      const [ledger, id] = [uuidV7(), uuidV7()];
      expect(await store.write(ledger, id, inPieces(bytes, sizes))).toEqual({ size: bytes.length });
      return [ledger, id];
    };

    it.each([0, 1, BLOB_CHUNK - 1, BLOB_CHUNK, BLOB_CHUNK + 1, 2 * BLOB_CHUNK, 2 * BLOB_CHUNK + 7])(
      'gives %i bytes back exactly',
      async (size) => {
        const bytes = randomBytes(size);
        expect((await blobBytes(store, ...(await kept(bytes)))).equals(bytes)).toBe(true);
      },
    );

    it('gives any bytes back, however they came in pieces', async () => {
      const source = randomBytes(2 * BLOB_CHUNK + 100);
      const nearEdges = fc.oneof(
        fc.integer({ min: BLOB_CHUNK - 3, max: BLOB_CHUNK + 3 }),
        fc.integer({ min: 0, max: source.length }),
      );
      await fc.assert(
        fc.asyncProperty(nearEdges, fc.array(nearEdges, { maxLength: 5 }), async (size, sizes) => {
          const bytes = source.subarray(0, size);
          expect((await blobBytes(store, ...(await kept(bytes, sizes)))).equals(bytes)).toBe(true);
        }),
        { numRuns: 15 },
      );
    });

    it('keeps its own copy where a source uses one buffer again and again', async () => {
      const [ledger, id] = [uuidV7(), uuidV7()];
      const buffer = Buffer.alloc(3);
      async function* reusing(): AsyncGenerator<Uint8Array> {
        for (const text of ['uno', 'dos', 'tre']) {
          buffer.write(text);
          yield buffer;
        }
      }
      await store.write(ledger, id, reusing());
      expect((await blobBytes(store, ledger, id)).toString()).toBe('unodostre');
    });

    it('leaves nothing of a stream that fails, and says what failed', async () => {
      for (const before of [0, 10, BLOB_CHUNK, 2 * BLOB_CHUNK + 5]) {
        const [ledger, id] = [uuidV7(), uuidV7()];
        async function* broken(): AsyncGenerator<Uint8Array> {
          yield randomBytes(before);
          throw new Error('the client left');
        }
        await expect(store.write(ledger, id, broken())).rejects.toThrow('the client left');
        expect(await made.leftOf(ledger)).toBe(0);
        expect(await blobBytes(store, ledger, id)).toHaveLength(0);
      }
    });

    it('refuses an id that is taken and leaves what it names as it was', async () => {
      const bytes = randomBytes(BLOB_CHUNK + 5);
      const [ledger, id] = await kept(bytes);
      await expect(store.write(ledger, id, inPieces(randomBytes(2 * BLOB_CHUNK), [9]))).rejects.toBeInstanceOf(
        BlobExists,
      );
      expect((await blobBytes(store, ledger, id)).equals(bytes)).toBe(true);
    });

    it('lets one of two who write the same id at the same moment win', async () => {
      const [ledger, id] = [uuidV7(), uuidV7()];
      const both = [randomBytes(BLOB_CHUNK + 1), randomBytes(BLOB_CHUNK + 1)];
      const tries = await Promise.allSettled(both.map((bytes) => store.write(ledger, id, inPieces(bytes, [1_000]))));
      const winners = tries.flatMap(({ status }, index) => (status === 'fulfilled' ? [both[index]!] : []));
      expect(winners).toHaveLength(1);
      expect((await blobBytes(store, ledger, id)).equals(winners[0]!)).toBe(true);
    });

    it('keeps two ledgers apart, also under the same id', async () => {
      const [mine, id] = await kept(Buffer.from('mine'));
      const theirs = uuidV7();
      expect(await blobBytes(store, theirs, id)).toHaveLength(0);
      await store.write(theirs, id, inPieces(Buffer.from('theirs'), []));
      await store.remove(mine, id);
      expect((await blobBytes(store, theirs, id)).toString()).toBe('theirs');
    });

    it('removes all of it, and minds no second time', async () => {
      const [ledger, id] = await kept(randomBytes(2 * BLOB_CHUNK + 1));
      await store.remove(ledger, id);
      expect(await made.leftOf(ledger)).toBe(0);
      await store.remove(ledger, id);
      await store.write(ledger, id, inPieces(Buffer.from('again'), []));
      expect((await blobBytes(store, ledger, id)).toString()).toBe('again');
    });

    it('empties one ledger, also of what broke off, and no other', async () => {
      const [mine, id] = await kept(randomBytes(2 * BLOB_CHUNK + 1));
      for (let more = 0; more < 12; more += 1) await store.write(mine, uuidV7(), inPieces(Buffer.from('more'), []));
      const theirs = uuidV7();
      await store.write(theirs, id, inPieces(Buffer.from('theirs'), []));
      await store.removeLedger(mine);
      expect(await made.leftOf(mine)).toBe(0);
      expect((await blobBytes(store, theirs, id)).toString()).toBe('theirs');
      await store.removeLedger(mine);
    });

    it('holds back a source that is faster than the store', async () => {
      let ahead = 0;
      let taken = 0;
      const [ledger, id] = [uuidV7(), uuidV7()];
      async function* fast(): AsyncGenerator<Uint8Array> {
        for (let piece = 0; piece < 8; piece += 1) {
          taken += 1;
          ahead = Math.max(ahead, taken);
          yield Buffer.alloc(BLOB_CHUNK / 2, piece);
          taken -= 1;
        }
      }
      await store.write(ledger, id, fast());
      expect(ahead).toBe(1);
      for await (const chunk of store.read(ledger, id)) expect(chunk.length).toBeLessThanOrEqual(BLOB_CHUNK);
    });
  });
}

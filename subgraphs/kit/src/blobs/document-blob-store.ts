import { z } from 'zod';
import { DuplicateDocument, type DocumentStore } from '../documents/index.js';
import { blobChunks } from './blob-chunks.js';
import { BlobExists, type BlobStore } from './blob-store.js';

const HEADS = 'blob';
const CHUNKS = 'blob-chunk';
/** Chunks that are looked at together when all go: they come with their bytes. */
const AT_ONCE = 10;

/** `chunks` counts those that may be there, also of a stream that broke off; `whole` once all of them are. */
const Head = z.object({ chunks: z.int(), whole: z.boolean() });
const Chunk = z.object({ base64: z.string() });

/** Chunks of at most 1 MiB as documents. What breaks off half-way is never read and can still be removed. */
export const documentBlobStore = (documents: DocumentStore): BlobStore => {
  const chunkId = (id: string, ordinal: number): string => `${id}:${ordinal}`;
  const headOf = async (ledgerId: string, id: string): Promise<z.infer<typeof Head> | null> =>
    Head.nullable().parse(await documents.get(ledgerId, HEADS, id));
  const remove = async (ledgerId: string, id: string): Promise<void> => {
    const head = await headOf(ledgerId, id);
    for (let ordinal = (head?.chunks ?? 0) - 1; ordinal >= 0; ordinal -= 1)
      await documents.remove(ledgerId, CHUNKS, chunkId(id, ordinal));
    // The head goes last: a removal that breaks off can be begun again.
    if (head) await documents.remove(ledgerId, HEADS, id);
  };
  const removeAll = async (ledgerId: string, collection: string): Promise<void> => {
    for (;;) {
      const found = await documents.find(ledgerId, collection, { limit: AT_ONCE });
      if (found.length === 0) return;
      for (const { id } of found) await documents.remove(ledgerId, collection, id);
    }
  };
  return {
    async write(ledgerId, id, bytes) {
      await documents.insert(ledgerId, HEADS, { id, body: { chunks: 0, whole: false } }).catch((error: unknown) => {
        throw error instanceof DuplicateDocument ? new BlobExists(id) : error;
      });
      let size = 0;
      let chunks = 0;
      try {
        for await (const chunk of blobChunks(bytes)) {
          await documents.update(ledgerId, HEADS, id, { set: { chunks: chunks + 1 } });
          await documents.insert(ledgerId, CHUNKS, {
            id: chunkId(id, chunks),
            body: { base64: chunk.toString('base64') },
          });
          chunks += 1;
          size += chunk.length;
        }
        // Like rows, documents keep nothing of an empty stream.
        if (chunks === 0) await documents.remove(ledgerId, HEADS, id);
        else await documents.update(ledgerId, HEADS, id, { set: { whole: true } });
      } catch (error) {
        await remove(ledgerId, id);
        throw error;
      }
      return { size };
    },
    async *read(ledgerId, id) {
      const head = await headOf(ledgerId, id);
      if (!head?.whole) return;
      for (let ordinal = 0; ordinal < head.chunks; ordinal += 1) {
        const chunk = await documents.get(ledgerId, CHUNKS, chunkId(id, ordinal));
        // Removed while it is read: ends early, as rows do.
        if (!chunk) return;
        yield Buffer.from(Chunk.parse(chunk).base64, 'base64');
      }
    },
    remove,
    async removeLedger(ledgerId) {
      // Chunks first: what breaks off in between is still named by its head, and can be begun again.
      await removeAll(ledgerId, CHUNKS);
      await removeAll(ledgerId, HEADS);
    },
  };
};

/** Bytes of files, kept apart from rows and documents. Ids are UUIDs that their maker takes afresh. */
export interface BlobStore {
  /**
   * Stores a stream in chunks. What was written of a stream that fails is removed, and its error goes on.
   * @throws BlobExists when the id is taken; what it names stays as it was
   */
  write(ledgerId: string, id: string, bytes: AsyncIterable<Uint8Array>): Promise<{ size: number }>;
  /** The chunks in order; empty when there are none. */
  read(ledgerId: string, id: string): AsyncIterable<Uint8Array>;
  /** Nothing happens where there is none. */
  remove(ledgerId: string, id: string): Promise<void>;
  /** Every blob of one ledger goes, also what is left of a stream that broke off. */
  removeLedger(ledgerId: string): Promise<void>;
}

export class BlobExists extends Error {
  override readonly name = 'BlobExists';
}

/** Bytes of a chunk at most. */
export const BLOB_CHUNK = 1024 * 1024;

/** All bytes of a blob. For files whose size is bounded. */
export async function blobBytes(store: BlobStore, ledgerId: string, id: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of store.read(ledgerId, id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

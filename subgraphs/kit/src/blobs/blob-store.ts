/** Bytes of files, kept apart from rows and documents. */
export interface BlobStore {
  /** Stores a stream in chunks. What was written of a stream that fails is removed. */
  write(ledgerId: string, id: string, bytes: AsyncIterable<Uint8Array>): Promise<{ size: number }>;
  /** The chunks in order; empty when there are none. */
  read(ledgerId: string, id: string): AsyncIterable<Uint8Array>;
  remove(ledgerId: string, id: string): Promise<void>;
}

/** All bytes of a blob. For files whose size is bounded. */
export async function blobBytes(store: BlobStore, ledgerId: string, id: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of store.read(ledgerId, id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

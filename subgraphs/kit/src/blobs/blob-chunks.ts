import { BLOB_CHUNK } from './blob-store.js';

/** A stream cut anew: every chunk full but the last, none empty. Bytes are copied: a source may use its buffer again. */
export async function* blobChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunk = Buffer.allocUnsafe(BLOB_CHUNK);
  let length = 0;
  for await (const piece of bytes) {
    for (let start = 0; start < piece.length;) {
      const part = piece.subarray(start, start + BLOB_CHUNK - length);
      chunk.set(part, length);
      length += part.length;
      start += part.length;
      if (length < BLOB_CHUNK) continue;
      yield chunk;
      chunk = Buffer.allocUnsafe(BLOB_CHUNK);
      length = 0;
    }
  }
  if (length > 0) yield chunk.subarray(0, length);
}

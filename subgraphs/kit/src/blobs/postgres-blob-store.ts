import type { DataSource } from 'typeorm';
import type { BlobStore } from './blob-store.js';

const CHUNK = 1024 * 1024;

/** Chunks of at most 1 MiB in the service's own database. */
export const postgresBlobStore = (database: DataSource): BlobStore => ({
  async write(ledgerId, id, bytes) {
    let ordinal = 0;
    let size = 0;
    let waiting: Uint8Array[] = [];
    let length = 0;
    const flush = async (): Promise<void> => {
      if (length === 0) return;
      await database.query('INSERT INTO blob (ledger_id, id, ordinal, bytes) VALUES ($1, $2, $3, $4)', [ledgerId, id, ordinal, Buffer.concat(waiting)]);
      ordinal += 1;
      waiting = [];
      length = 0;
    };
    try {
      for await (const piece of bytes) {
        for (let start = 0; start < piece.length; ) {
          const part = piece.subarray(start, start + CHUNK - length);
          waiting.push(part);
          length += part.length;
          size += part.length;
          start += part.length;
          if (length === CHUNK) await flush();
        }
      }
      await flush();
    } catch (error) {
      await database.query('DELETE FROM blob WHERE ledger_id = $1 AND id = $2', [ledgerId, id]);
      throw error;
    }
    return { size };
  },
  async *read(ledgerId, id) {
    for (let ordinal = 0; ; ordinal += 1) {
      const rows = (await database.query('SELECT bytes FROM blob WHERE ledger_id = $1 AND id = $2 AND ordinal = $3', [ledgerId, id, ordinal])) as {
        bytes: Buffer;
      }[];
      if (!rows[0]) return;
      yield rows[0].bytes;
    }
  },
  async remove(ledgerId, id) {
    await database.query('DELETE FROM blob WHERE ledger_id = $1 AND id = $2', [ledgerId, id]);
  },
});

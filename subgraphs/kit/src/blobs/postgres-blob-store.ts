import type { DataSource } from 'typeorm';
import { databaseFailure } from '../errors/index.js';
import { blobChunks } from './blob-chunks.js';
import { BlobExists, type BlobStore } from './blob-store.js';

/** Chunks of at most 1 MiB in the service's own database. */
export const postgresBlobStore = (database: DataSource): BlobStore => {
  const removeAll = (ledgerId: string, id: string): Promise<unknown> =>
    database.query('DELETE FROM blob WHERE ledger_id = $1 AND id = $2', [ledgerId, id]);
  return {
    async write(ledgerId, id, bytes) {
      let ordinal = 0;
      let size = 0;
      try {
        for await (const chunk of blobChunks(bytes)) {
          await database.query('INSERT INTO blob (ledger_id, id, ordinal, bytes) VALUES ($1, $2, $3, $4)', [
            ledgerId,
            id,
            ordinal,
            chunk,
          ]);
          ordinal += 1;
          size += chunk.length;
        }
      } catch (error) {
        // The first chunk is the claim on the id: whoever could not write it has nothing here to remove.
        if (ordinal > 0) await removeAll(ledgerId, id);
        else if (databaseFailure(error).code === '23505') throw new BlobExists(id);
        throw error;
      }
      return { size };
    },
    async *read(ledgerId, id) {
      for (let ordinal = 0; ; ordinal += 1) {
        const rows = (await database.query('SELECT bytes FROM blob WHERE ledger_id = $1 AND id = $2 AND ordinal = $3', [
          ledgerId,
          id,
          ordinal,
        ])) as {
          bytes: Buffer;
        }[];
        if (!rows[0]) return;
        yield rows[0].bytes;
      }
    },
    async remove(ledgerId, id) {
      await removeAll(ledgerId, id);
    },
    async removeLedger(ledgerId) {
      await database.query('DELETE FROM blob WHERE ledger_id = $1', [ledgerId]);
    },
  };
};

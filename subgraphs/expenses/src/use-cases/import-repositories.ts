import type { BlobStore, LedgerScope, Rows } from '@parfinanciero/kit';
import { FileRepository } from '../persistence/file-repository.js';
import { ImportBatchRepository } from '../persistence/import-batch-repository.js';
import { ImportLeftovers } from '../persistence/import-leftovers.js';
import { ImportLoader } from '../persistence/import-loader.js';
import { bookingRepositories } from './repositories.js';

/** The repositories that importing needs. `rows` is for statements over whole sets. */
export const importRepositories = (rows: Rows, scope: LedgerScope) => ({
  ...bookingRepositories(rows, scope),
  files: new FileRepository(rows, scope),
  batches: new ImportBatchRepository(rows, scope),
  loader: new ImportLoader(rows, scope),
  leftovers: new ImportLeftovers(rows, scope),
  rows,
});
export type ImportRepositories = ReturnType<typeof importRepositories>;

/** What a look into a file stands on. */
export interface ImportStand extends ImportRepositories {
  readonly scope: LedgerScope;
  readonly ports: { readonly blobs: BlobStore };
  readonly now: Date;
}

/** A whole file may be read and copied in one statement. */
export const IMPORT_TIMEOUT_MS = 120_000;

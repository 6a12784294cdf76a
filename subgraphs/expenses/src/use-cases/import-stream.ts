import { createHash } from 'node:crypto';
import { type Context, invalid, opaqueId, uuidV7 } from '@parfinanciero/kit';
import { comparable } from '../domain/categories/index.js';
import type { ExpensesPorts } from '../ports.js';
import type { ImportBatch } from '../schema/import.js';
import { confirmImport } from './confirm-import.js';
import { readAccounts } from './read-accounts.js';
import { startImport } from './start-import.js';
import { storeFile } from './store-file.js';

export interface StreamedImport {
  /** Row id of the ledger. */
  readonly ledgerId: string;
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** For a file that names no account itself: the account's name. */
  readonly accountName?: string | undefined;
  /** Only look: nothing is booked. */
  readonly dryRun: boolean;
}

/** What an import cannot go on without. */
const BLOCKING = new Set(['DATE_COLUMN', 'AMOUNT_COLUMN', 'ACCOUNT']);

/** The bytes as they pass, measured. */
async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  into: { size: number; hash: ReturnType<typeof createHash> },
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    into.size += piece.length;
    into.hash.update(piece);
    yield piece;
  }
}

/**
 * A file that is read here instead of being uploaded: the same use cases as through the graph, one after another.
 * @throws NOT_FOUND, BAD_USER_INPUT for an account that is not there, IMPORT_NOT_READY from confirming
 */
export async function importStream(context: Context<ExpensesPorts>, given: StreamedImport): Promise<ImportBatch> {
  const ledgerId = opaqueId('Ledger', { id: given.ledgerId });
  const accounts = await readAccounts.execute(context, { ledgerId, includeArchived: false });
  const wanted = given.accountName;
  const account =
    wanted === undefined ? undefined : accounts.find(({ name }) => comparable(name) === comparable(wanted));
  if (wanted !== undefined && !account) throw invalid('account', accounts.map(({ name }) => name).join(', '));
  const id = uuidV7();
  const size = { size: 0, hash: createHash('sha256') };
  await context.service.ports.blobs.write(given.ledgerId, id, measured(given.bytes, size));
  const { fileId } = await storeFile.execute(context, {
    ledgerId,
    id,
    blobId: id,
    kind: 'import',
    name: given.fileName,
    mimeType: 'text/csv',
    size: size.size,
    sha256: size.hash.digest('hex'),
  });
  const batch = await startImport.execute(context, { ledgerId, fileId, accountId: account?.id });
  if (given.dryRun || batch.open.some((part) => BLOCKING.has(part))) return batch;
  return confirmImport.execute(context, { importId: batch.id });
}

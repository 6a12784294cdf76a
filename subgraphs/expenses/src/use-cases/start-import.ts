import { globalId, notFound, uuidV7 } from '@parfinanciero/kit';
import { z } from 'zod';
import type { ImportBatchRow } from '../persistence/import-batch-row.js';
import { useCase } from '../registry.js';
import { importView } from '../schema/import.js';
import { IMPORT_TIMEOUT_MS, importRepositories } from './import-repositories.js';
import { NO_PLAN, previewFile } from './import-preview.js';
import { maybe } from './input-shapes.js';
import { allOf } from './movement.js';

const UNSEEN = {
  mapping: {} as ImportBatchRow['mapping'],
  sheet: { columns: [], sampleRows: [], open: [], readable: false },
  names: { accounts: [], targets: [], categories: [], newestFirst: false, incoming: false },
  plan: NO_PLAN,
  counts: { rows: 0, new: 0, duplicate: 0, suspicious: 0, problem: 0, ignored: 0 },
} satisfies Partial<ImportBatchRow>;

/** Looks at an uploaded file and proposes what it would become. Nothing is booked yet. */
export const startImport = useCase({
  name: 'start-import',
  input: z.object({ ledgerId: globalId('Ledger'), fileId: globalId('File'), accountId: maybe(globalId('Account')) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: importRepositories,
  statementTimeoutMs: IMPORT_TIMEOUT_MS,

  async run({ fileId, accountId }, tools) {
    const { accounts, batches, files, rows, scope, now } = tools;
    if (!allOf(scope.ledgerId, fileId, accountId)) throw notFound();
    const file = await files.get(fileId.id, 'import');
    if (accountId) await accounts.usable(accountId.id);
    const choices = {
      parts: {},
      accountId: accountId?.id ?? null,
      accounts: [],
      categories: [],
      includeSuspicious: [],
    };
    const unseen: ImportBatchRow = {
      ...UNSEEN,
      ledgerId: scope.ledgerId,
      id: uuidV7(),
      fileId: file.id,
      fileName: file.name,
      status: 'PREVIEW',
      choices,
      added: 0,
      restores: 0,
      removed: null,
      revertedAt: null,
      createdBy: scope.personId,
      createdAt: now,
      version: 0,
    };
    await batches.insert(unseen);
    const row = await batches.change(unseen, await previewFile(unseen, file, tools));
    rows.note('import_batch', row.id, null, { fileId: file.id, status: row.status, counts: row.counts });
    return importView(row);
  },
});

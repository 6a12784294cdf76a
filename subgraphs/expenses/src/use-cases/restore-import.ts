import { globalId, onUnique } from '@parfinanciero/kit';
import { z } from 'zod';
import { importState, twinExists } from '../domain/errors.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { storeTransactionSet } from '../persistence/transaction-set-events.js';
import { useCase } from '../registry.js';
import { importView } from '../schema/import.js';
import { accountEvent } from './account-event.js';
import { IMPORT_TIMEOUT_MS, importRepositories } from './import-repositories.js';
import { Version } from './input-shapes.js';

/** Undoes a revert: what it moved to the trash and took away comes back. Beside twins that were imported meanwhile: TWIN_EXISTS. */
export const restoreImport = useCase({
  name: 'restore-import',
  input: z.object({ importId: globalId('ImportBatch'), expectedVersion: Version }),
  ledgerOf: ({ importId }) => importId.ledgerId,
  permission: 'editor',
  repositories: importRepositories,
  statementTimeoutMs: IMPORT_TIMEOUT_MS,

  async run({ importId, expectedVersion }, { accounts, batches, leftovers, rows, scope, publish, now }) {
    const present = await batches.lock(importId.id);
    if (present.status === 'IMPORTED') return importView(present);
    requireVersion(present, expectedVersion, () => importView(present));
    if (present.status !== 'REVERTED' || present.revertedAt === null) throw importState();
    const { removed } = present;
    if (removed) await leftovers.reviveCategories(removed.categories);
    const revived = await leftovers.revive(await accounts.list(true), new Set(removed?.accounts));
    // Those that this revert trashed, not those that somebody deleted before it.
    const [restored] = (await rows
      .query(
        `UPDATE transaction SET deleted_at = NULL, version = version + 1
          WHERE ledger_id = $1 AND batch_id = $2 AND deleted_at = $3 RETURNING id`,
        [scope.ledgerId, present.id, present.revertedAt],
      )
      .catch(onUnique('transaction_import_key', twinExists))) as unknown as [{ id: string }[]];
    const row = await batches.change(present, {
      status: 'IMPORTED',
      removed: null,
      revertedAt: null,
      restores: present.restores + 1,
    });
    for (const account of revived) publish(accountEvent(account));
    rows.note(
      'import_batch',
      row.id,
      { status: present.status },
      { status: row.status, transactions: restored.length, accounts: revived.length },
    );
    await storeTransactionSet(rows, scope, {
      batchId: row.id,
      ids: restored.map(({ id }) => id),
      direction: 'CAME',
      now,
    });
    return importView(row);
  },
});

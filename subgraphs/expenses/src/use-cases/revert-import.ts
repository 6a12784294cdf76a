import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { importState } from '../domain/errors.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { storeTransactionSet } from '../persistence/transaction-set-events.js';
import { useCase } from '../registry.js';
import { importView } from '../schema/import.js';
import { accountEvent } from './account-event.js';
import { IMPORT_TIMEOUT_MS, importRepositories } from './import-repositories.js';
import { Version } from './input-shapes.js';

/** Moves all that an import booked to the trash in one step, edited or not, and takes away what it made and nobody uses. */
export const revertImport = useCase({
  name: 'revert-import',
  input: z.object({ importId: globalId('ImportBatch'), expectedVersion: Version }),
  ledgerOf: ({ importId }) => importId.ledgerId,
  permission: 'editor',
  repositories: importRepositories,
  statementTimeoutMs: IMPORT_TIMEOUT_MS,

  async run({ importId, expectedVersion }, { accounts, batches, leftovers, rows, scope, publish, now }) {
    const present = await batches.lock(importId.id);
    if (present.status === 'REVERTED') return importView(present);
    requireVersion(present, expectedVersion, () => importView(present));
    if (present.status !== 'IMPORTED') throw importState();
    const { live, edited } = await batches.live(present);
    const [trashed] = (await rows.query(
      `UPDATE transaction SET deleted_at = $3, version = version + 1
        WHERE ledger_id = $1 AND batch_id = $2 AND deleted_at IS NULL RETURNING id`,
      [scope.ledgerId, present.id, now],
    )) as unknown as [{ id: string }[]];
    const removed = await leftovers.removeUnused(present.id, now);
    const row = await batches.change(present, { status: 'REVERTED', removed, revertedAt: now });
    const archived = await accounts.byIds(removed.accounts);
    for (const account of archived.values()) publish(accountEvent(account));
    rows.note(
      'import_batch',
      row.id,
      { status: present.status },
      { status: row.status, transactions: live, edited, accounts: archived.size },
    );
    await storeTransactionSet(rows, scope, {
      batchId: row.id,
      ids: trashed.map(({ id }) => id),
      direction: 'WENT',
      now,
    });
    return importView(row);
  },
});

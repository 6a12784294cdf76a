import { globalId } from '@parfinanciero/kit';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { comparable, DEFAULT_CATEGORIES } from '../domain/categories/index.js';
import { importNotReady, importState } from '../domain/errors.js';
import { ImportMapping } from '../domain/import/index.js';
import type { NewCategory } from '../domain/import-plan/index.js';
import { AccountRow } from '../persistence/account-row.js';
import { CategoryRow } from '../persistence/category-row.js';
import type { ImportBatchRow, StoredPlan } from '../persistence/import-batch-row.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { storeTransactionSet } from '../persistence/transaction-set-events.js';
import { useCase } from '../registry.js';
import { importView } from '../schema/import.js';
import { accountEvent } from './account-event.js';
import { ImportFile } from './import-file.js';
import { planFor, stagePlanned } from './import-preview.js';
import { IMPORT_TIMEOUT_MS, importRepositories, type ImportStand } from './import-repositories.js';
import { Version } from './input-shapes.js';
import { tellCategories } from './tell-categories.js';

/** The rows as they would go in now: read again where the names mean something else than when the preview was made. */
async function bringUpToDate(batch: ImportBatchRow, mapping: ImportMapping, stand: ImportStand): Promise<StoredPlan> {
  const { names, choices } = batch;
  const plan = await planFor({ names, choices, before: batch.plan, signature: mapping.signature }, stand);
  if (!isDeepStrictEqual(plan, batch.plan)) {
    await stand.loader.allowLongReads(IMPORT_TIMEOUT_MS);
    const file = new ImportFile(stand.ports.blobs, await stand.files.get(batch.fileId));
    await stagePlanned(batch.id, { file, mapping, names, plan }, stand);
  }
  await stand.loader.settleStates(batch.id);
  return plan;
}

/** Makes the accounts that rows go into and that are not there yet; those that a revert had archived come back. */
async function makeAccounts(
  batchId: string,
  plan: StoredPlan,
  used: ReadonlyMap<string, string>,
  stand: ImportStand,
): Promise<AccountRow[]> {
  const { rows, accounts, leftovers, scope, now } = stand;
  const made = plan.accounts.accounts
    .filter(({ id, make }) => make !== null && used.has(id))
    .map(({ id, make, currency }, index): AccountRow => ({
      ledgerId: scope.ledgerId,
      id,
      name: make!.name,
      comparable: comparable(make!.name),
      kind: make!.kind,
      system: null,
      currency,
      openingBalance: 0n,
      openedOn: used.get(id)!,
      archived: false,
      batchId,
      // One after the other, so that lists keep the file's order.
      createdAt: new Date(now.getTime() + index),
      version: 1,
    }));
  const own = await accounts.list(true);
  const revived = await leftovers.revive(own, new Set(used.keys()), batchId);
  for (let at = 0; at < made.length; at += 500) await rows.manager.insert(AccountRow, made.slice(at, at + 500));
  return [...made, ...revived];
}

/** A new category has the documented code of what it hangs under. */
async function makeCategories(
  batchId: string,
  plan: StoredPlan,
  used: ReadonlySet<string>,
  stand: ImportStand,
): Promise<number> {
  const { rows, categories, leftovers, scope } = stand;
  const planned = new Map(plan.categories.made.map((category) => [category.id, category]));
  const needed = new Set<string>();
  const need = (id: string | null): void => {
    const category = id === null ? undefined : planned.get(id);
    if (!category || needed.has(category.id)) return;
    need(category.parentId);
    needed.add(category.id);
  };
  for (const id of used) need(id);
  const all = await categories.all();
  const known = new Set(all.map(({ id }) => id));
  const removed = new Set(all.filter(({ removedAt }) => removedAt !== null).map(({ id }) => id));
  const returning = [...used, ...needed].filter((id) => removed.has(id));
  if (returning.length > 0) await leftovers.reviveCategories(returning, batchId);
  const codes = new Map(all.map(({ id, code }) => [id, code]));
  let position = all.reduce((highest, row) => Math.max(highest, row.position), DEFAULT_CATEGORIES.length);
  const made = [...needed].flatMap((id): CategoryRow[] => {
    if (known.has(id)) return [];
    const { name, parentId, flow } = planned.get(id) as NewCategory;
    const code = (parentId === null ? undefined : codes.get(parentId)) ?? 'EXTRAS';
    codes.set(id, code);
    position += 1;
    return [
      {
        ledgerId: scope.ledgerId,
        id,
        key: null,
        name,
        parentId,
        code,
        flow,
        position,
        batchId,
        removedAt: null,
        version: 1,
      },
    ];
  });
  for (let at = 0; at < made.length; at += 500) await rows.manager.insert(CategoryRow, made.slice(at, at + 500));
  return made.length;
}

/** What the next file with these columns will be proposed. */
const toRemember = (batch: ImportBatchRow, plan: StoredPlan, mapping: ImportMapping) => ({
  accountId: mapping.columns.account === undefined ? batch.choices.accountId : null,
  mapping,
  choices: {
    accounts: plan.accounts.accounts
      .filter(({ name }) => name !== '')
      .map(({ name, currency, id }) => ({ name, currency, accountId: id })),
    categories: batch.choices.categories.map((choice) => ({
      ...choice,
      categoryId: plan.categories.categories.find(({ path, flow }) => path === choice.path && flow === choice.flow)?.id,
    })),
  },
});

/** Books the file: all of its new rows, in one transaction, or none. Confirming twice is confirming once. */
export const confirmImport = useCase({
  name: 'confirm-import',
  input: z.object({ importId: globalId('ImportBatch'), expectedVersion: Version }),
  ledgerOf: ({ importId }) => importId.ledgerId,
  permission: 'editor',
  repositories: importRepositories,
  statementTimeoutMs: IMPORT_TIMEOUT_MS,

  async run({ importId, expectedVersion }, tools) {
    const { batches, loader, rows, scope, publish, now } = tools;
    const present = await batches.lock(importId.id);
    if (present.status === 'IMPORTED') return importView(present);
    requireVersion(present, expectedVersion, () => importView(present));
    if (present.status !== 'PREVIEW') throw importState();
    const { data: mapping } = ImportMapping.safeParse(present.mapping);
    if (!mapping || !present.sheet.readable || present.sheet.open.includes('ACCOUNT')) throw importNotReady();

    const included = present.choices.includeSuspicious;
    const plan = await bringUpToDate(present, mapping, tools);
    const counts = await loader.counts(present.id);
    const used = await loader.goingInto(present.id, included);
    const accounts = await makeAccounts(present.id, plan, used.accounts, tools);
    const madeCategories = await makeCategories(present.id, plan, used.categories, tools);
    const { added, sums } = await loader.book(present.id, included, { personId: scope.personId, now });
    await batches.remember(mapping.signature, toRemember(present, plan, mapping), now);
    const row = await batches.change(present, { status: 'IMPORTED', plan, counts, added });
    for (const account of accounts) publish(accountEvent(account));
    if (madeCategories > 0) await tellCategories(tools.categories, publish);
    rows.note(
      'import_batch',
      row.id,
      { status: 'PREVIEW' },
      { status: row.status, counts, added, sums, accounts: accounts.length, categories: madeCategories },
    );
    await storeTransactionSet(rows, scope, { batchId: row.id, direction: 'CAME', now });
    return importView(row);
  },
});

import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { importState } from '../domain/errors.js';
import { accountKey, type AccountChoice, type CategoryChoice, pathKey } from '../domain/import-plan/index.js';
import { Title } from '../domain/ledger/texts.js';
import type { ImportChoices } from '../persistence/import-batch-row.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { importView } from '../schema/import.js';
import { changedParts, MappingParts } from './import-mapping-parts.js';
import { IMPORT_TIMEOUT_MS, importRepositories } from './import-repositories.js';
import { previewFile } from './import-preview.js';
import { AccountKindName, CurrencyCode, FlowName, maybe, Version } from './input-shapes.js';
import { allOf } from './movement.js';

const Input = z.object({
  importId: globalId('ImportBatch'),
  expectedVersion: Version,
  mapping: maybe(MappingParts),
  accountId: maybe(globalId('Account')),
  accounts: maybe(
    z
      .array(
        z.object({
          name: z.string().max(1_000),
          currency: CurrencyCode,
          accountId: maybe(globalId('Account')),
          newName: maybe(Title),
          newKind: maybe(AccountKindName),
        }),
      )
      .max(2_000),
  ),
  categories: maybe(
    z
      .array(z.object({ path: z.string().max(2_000), flow: FlowName, categoryId: maybe(globalId('Category')) }))
      .max(2_000),
  ),
  includeSuspicious: maybe(z.array(z.int().positive()).max(100_000)),
});
type Adjustment = z.output<typeof Input>;

/** The later word about the same name wins. */
const merged = <Choice>(
  present: readonly Choice[],
  added: readonly Choice[],
  keyOf: (choice: Choice) => string,
): Choice[] => [...new Map([...present, ...added].map((choice) => [keyOf(choice), choice])).values()];

function withChoices(present: ImportChoices, adjustment: Adjustment, parts: ImportChoices['parts']): ImportChoices {
  const accounts = (adjustment.accounts ?? []).map((choice): AccountChoice => ({
    ...choice,
    accountId: choice.accountId?.id,
  }));
  const categories = (adjustment.categories ?? []).map((choice): CategoryChoice => ({
    ...choice,
    categoryId: choice.categoryId?.id,
  }));
  return {
    parts: {
      ...present.parts,
      ...parts,
      ...(parts.typeMeanings && { typeMeanings: { ...present.parts.typeMeanings, ...parts.typeMeanings } }),
    },
    accountId: adjustment.accountId?.id ?? present.accountId,
    accounts: merged(present.accounts, accounts, ({ name, currency }) => accountKey(name, currency)),
    categories: merged(present.categories, categories, ({ path, flow }) => pathKey(path, flow)),
    includeSuspicious: adjustment.includeSuspicious ?? present.includeSuspicious,
  };
}

/** Corrects how a file is read or what its names mean, and looks at it again. Only before it is imported. */
export const adjustImport = useCase({
  name: 'adjust-import',
  input: Input,
  ledgerOf: ({ importId }) => importId.ledgerId,
  permission: 'editor',
  repositories: importRepositories,
  statementTimeoutMs: IMPORT_TIMEOUT_MS,

  async run(adjustment, tools) {
    const { accounts, batches, categories, files, rows, scope } = tools;
    const { importId, expectedVersion, accountId } = adjustment;
    const namedAccounts = [accountId, ...(adjustment.accounts ?? []).map((choice) => choice.accountId)].filter(
      (id) => id !== undefined,
    );
    const namedCategories = (adjustment.categories ?? [])
      .map((choice) => choice.categoryId)
      .filter((id) => id !== undefined);
    if (!allOf(scope.ledgerId, ...namedAccounts, ...namedCategories)) throw notFound();
    const present = await batches.lock(importId.id);
    requireVersion(present, expectedVersion, () => importView(present));
    if (present.status !== 'PREVIEW') throw importState();
    for (const { id } of namedAccounts) await accounts.usable(id);
    await categories.requireAll(namedCategories.map(({ id }) => id));

    const parts = adjustment.mapping ? changedParts(present.mapping, adjustment.mapping) : {};
    const choices = withChoices(present.choices, adjustment, parts as ImportChoices['parts']);
    const others = adjustment.mapping ?? adjustment.accountId ?? adjustment.accounts ?? adjustment.categories;
    const change =
      others === undefined
        ? { choices }
        : await previewFile({ ...present, choices }, await files.get(present.fileId), tools);
    const row = await batches.change(present, change);
    rows.note('import_batch', row.id, { counts: present.counts }, { counts: row.counts, choices: row.choices });
    return importView(row);
  },
});

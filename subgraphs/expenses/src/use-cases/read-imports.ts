import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import type { AccountKind } from '../schema/account.js';
import { accountView } from '../schema/account.js';
import { categoryView, type Flow } from '../schema/category.js';
import { importView, previewRowView, type ImportAccountMatch, type ImportCategoryMatch } from '../schema/import.js';
import { query } from '../registry.js';
import { importRepositories } from './import-repositories.js';
import { maybe } from './input-shapes.js';

const ofImport = z.object({ importId: globalId('ImportBatch') });

/** The imports of a ledger, newest first. */
export const readImports = query({
  name: 'read-imports',
  input: z.object({ ledgerId: globalId('Ledger'), first: z.int().min(0).max(200).default(50) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: importRepositories,
  run: async ({ first }, { batches }) => (await batches.list(first)).map(importView),
});

/** One import. */
export const readImport = query({
  name: 'read-import',
  input: ofImport,
  ledgerOf: ({ importId }) => importId.ledgerId,
  permission: 'viewer',
  repositories: importRepositories,
  run: async ({ importId }, { batches }) => importView(await batches.get(importId.id)),
});

/** How many of its transactions are live, and how many of them were edited since. */
export const readImportUse = query({
  name: 'read-import-use',
  input: ofImport,
  ledgerOf: ({ importId }) => importId.ledgerId,
  permission: 'viewer',
  repositories: importRepositories,
  run: async ({ importId }, { batches }) => batches.live(await batches.get(importId.id)),
});

/** What the account and category names of a file mean. */
export const readImportMatches = query({
  name: 'read-import-matches',
  input: ofImport,
  ledgerOf: ({ importId }) => importId.ledgerId,
  permission: 'viewer',
  repositories: importRepositories,

  async run({ importId }, { accounts, batches, categories, settings }) {
    const { plan } = await batches.get(importId.id);
    const { language } = await settings.get();
    const ownAccounts = new Map((await accounts.list(true)).map((row) => [row.id, row]));
    const ownCategories = new Map((await categories.all()).map((row) => [row.id, row]));
    return {
      accounts: plan.accounts.accounts.map(({ name, currency, rows, id, make }): ImportAccountMatch => {
        const own = ownAccounts.get(id);
        const proposed = own ? null : make;
        const account = own ? accountView(own) : null;
        return {
          name,
          currency,
          rows,
          account,
          newName: proposed?.name ?? null,
          newKind: (proposed?.kind as AccountKind | undefined) ?? null,
        };
      }),
      categories: plan.categories.categories.map(({ path, flow, rows, id }): ImportCategoryMatch => {
        const own = ownCategories.get(id);
        return {
          path,
          rows,
          flow: flow as Flow,
          category: own && own.removedAt === null ? categoryView(own, language) : null,
        };
      }),
    };
  },
});

/** The records of a file that wait, in its order: by what would become of them, after a line. */
export const readImportRows = query({
  name: 'read-import-rows',
  input: z.object({
    importId: globalId('ImportBatch'),
    state: maybe(z.array(z.enum(['NEW', 'DUPLICATE', 'SUSPICIOUS', 'PROBLEM', 'IGNORED'])).max(5)),
    first: z.int().min(0).max(5_000).default(100),
    after: z.int().min(0).default(0),
  }),
  ledgerOf: ({ importId }) => importId.ledgerId,
  permission: 'viewer',
  repositories: importRepositories,
  async run({ importId, state, first, after }, { batches, loader }) {
    const { id } = await batches.get(importId.id);
    return (await loader.page(id, state ?? null, first, after)).map(previewRowView);
  },
});

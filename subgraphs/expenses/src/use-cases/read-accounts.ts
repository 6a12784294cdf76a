import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { query } from '../registry.js';
import { accountView } from '../schema/account.js';
import { categoryView } from '../schema/category.js';
import { bookingRepositories } from './repositories.js';

/** The accounts of a ledger, oldest first. */
export const readAccounts = query({
  name: 'read-accounts',
  input: z.object({ ledgerId: globalId('Ledger'), includeArchived: z.boolean() }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: bookingRepositories,
  run: async ({ includeArchived }, { accounts }) => (await accounts.list(includeArchived)).map(accountView),
});

/** One account. A system account is nobody's to see. */
export const readAccount = query({
  name: 'read-account',
  input: z.object({ accountId: globalId('Account') }),
  ledgerOf: ({ accountId }) => accountId.ledgerId,
  permission: 'viewer',
  repositories: bookingRepositories,
  async run({ accountId }, { accounts }) {
    const row = await accounts.get(accountId.id);
    if (row.system) throw notFound();
    return accountView(row);
  },
});

/** The tree of categories, parents before their children in the default order. */
export const readCategories = query({
  name: 'read-categories',
  input: z.object({ ledgerId: globalId('Ledger') }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: bookingRepositories,
  async run(_input, { categories, settings }) {
    const { language } = await settings.get();
    return (await categories.ensured()).map((row) => categoryView(row, language));
  },
});

/** One category. */
export const readCategory = query({
  name: 'read-category',
  input: z.object({ categoryId: globalId('Category') }),
  ledgerOf: ({ categoryId }) => categoryId.ledgerId,
  permission: 'viewer',
  repositories: bookingRepositories,
  run: async ({ categoryId }, { categories, settings }) =>
    categoryView(await categories.get(categoryId.id), (await settings.get()).language),
});

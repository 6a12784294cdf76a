import { globalId, invalid } from '@parfinanciero/kit';
import { z } from 'zod';
import { UNCATEGORIZED } from '../domain/categories/index.js';
import { Title } from '../domain/ledger/texts.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { categoryView } from '../schema/category.js';
import { maybe, Version } from './input-shapes.js';
import { bookingRepositories } from './repositories.js';

/** Renames a category. What it books and its documented code stay. */
export const updateCategory = useCase({
  name: 'update-category',
  input: z.object({ categoryId: globalId('Category'), expectedVersion: Version, name: maybe(Title) }),
  ledgerOf: ({ categoryId }) => categoryId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run({ categoryId, expectedVersion, name }, { categories, settings }) {
    const { language } = await settings.get();
    const present = await categories.get(categoryId.id);
    if (present.key === UNCATEGORIZED.key) throw invalid('categoryId', 'the system category stays as it is');
    requireVersion(present, expectedVersion, () => categoryView(present, language));
    const row = await categories.change(present, name === undefined ? {} : { name });
    return categoryView(row, language);
  },
});

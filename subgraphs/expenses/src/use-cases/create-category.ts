import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { Title } from '../domain/ledger/texts.js';
import { useCase } from '../registry.js';
import { categoryView } from '../schema/category.js';
import { FlowName, maybe } from './input-shapes.js';
import { bookingRepositories } from './repositories.js';
import { tellCategories } from './tell-categories.js';

/** A category of the person's own, at the top or below another, whose documented code it inherits. */
export const createCategory = useCase({
  name: 'create-category',
  input: z.object({
    ledgerId: globalId('Ledger'),
    name: Title,
    parentId: maybe(globalId('Category')),
    flow: maybe(FlowName),
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run({ name, parentId, flow }, { categories, settings, scope, publish }) {
    if (parentId && parentId.ledgerId !== scope.ledgerId) throw notFound();
    const parent = parentId ? await categories.get(parentId.id) : null;
    const row = await categories.create({
      name,
      parentId: parent?.id ?? null,
      flow: flow ?? parent?.flow ?? 'SPENDING',
    });
    await tellCategories(categories, publish);
    return categoryView(row, (await settings.get()).language);
  },
});

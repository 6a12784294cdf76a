import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { budgetView } from '../schema/budget.js';
import { budgetGoneEvent } from './budget-event.js';
import { budgetRepositories } from './budget-repositories.js';
import { Version } from './input-shapes.js';

/** Takes a category's budget of a month away. What was spent stays. */
export const removeBudget = useCase({
  name: 'remove-budget',
  input: z.object({ budgetId: globalId('Budget'), expectedVersion: Version }),
  ledgerOf: ({ budgetId }) => budgetId.ledgerId,
  permission: 'editor',
  repositories: budgetRepositories,

  async run({ budgetId, expectedVersion }, { budgets, publish }) {
    const present = await budgets.lock(budgetId.id);
    requireVersion(present, expectedVersion, () => budgetView(present));
    await budgets.remove(present);
    publish(budgetGoneEvent(present));
    return true;
  },
});

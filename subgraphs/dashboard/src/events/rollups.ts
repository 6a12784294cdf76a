import { on, type ConsumerDefinition } from '@parfinanciero/kit';
import {
  accountChanged,
  budgetChanged,
  categoriesAdded,
  transactionsChanged,
} from '@parfinanciero/kit/events/expenses';
import { deltasOf } from '../domain/deltas.js';
import { BudgetWriter } from '../persistence/budget-writer.js';
import { RollupWriter } from '../persistence/rollup-writer.js';

/** The read model's only source: what expenses publishes. */
export const rollupConsumer: ConsumerDefinition = {
  name: 'dashboard.rollups',
  source: 'expenses',
  handlers: [
    on(transactionsChanged, async ({ rows: changed }, { rows, stream }) => {
      await new RollupWriter(rows, { ledgerId: stream }).apply(deltasOf(changed));
    }),
    on(categoriesAdded, async ({ categories }, { rows, stream }) => {
      await new BudgetWriter(rows, { ledgerId: stream }).addCategories(categories);
    }),
    on(budgetChanged, async (budget, { rows, stream }) => {
      await new BudgetWriter(rows, { ledgerId: stream }).change(budget);
    }),
    on(accountChanged, async ({ accountId, name, kind, currency, archived, version }, { rows, stream }) => {
      await rows.query(
        `INSERT INTO account_copy (ledger_id, id, name, kind, currency, archived, source_version) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (ledger_id, id) DO UPDATE SET name = $3, kind = $4, archived = $6, source_version = $7
          WHERE account_copy.source_version < $7`,
        [stream, accountId, name, kind, currency, archived, version],
      );
    }),
  ],
};

/** Tables that hold nothing but what events said: emptied, they come back by replay from 0. */
export const REPLAYABLE_TABLES = [
  'flow_day',
  'flow_month',
  'balance_day',
  'balance_month',
  'account_copy',
  'category_parent',
  'budget_copy',
] as const;

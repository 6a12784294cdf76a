import { z } from 'zod';
import { defineEvent } from '../define-event.js';

const minor = z.string().regex(/^-?\d+$/u);

/** One posting as it travels: an account posting has no category; a category posting names the account that bears it. */
export const PostingFact = z.object({
  accountId: z.uuid(),
  /** False for the system accounts (exchange, opening balances): they appear in no rollup. */
  own: z.boolean(),
  categoryId: z.uuid().nullable(),
  flow: z.enum(['INCOME', 'SPENDING']).nullable(),
  amount: minor,
  currency: z.string(),
});
export type PostingFact = z.infer<typeof PostingFact>;

const State = z.object({
  bookedOn: z.string(),
  kind: z.string(),
  payee: z.string().nullable(),
  note: z.string().nullable(),
  postings: z.array(PostingFact),
});

/**
 * Rows that came, changed or went. Self-sufficient: whoever reads it never asks back. `before` is null for a new row (or one
 * back from the trash), `after` for one that went. A batch is one event per 1 000 rows at most.
 * Owner: expenses. Read by: dashboard (rollups), projections (series), goals (linked transfers). Stream: the ledger.
 */
export const transactionsChanged = defineEvent(
  'expenses.transactions-changed',
  1,
  z.object({
    batchId: z.uuid().nullable(),
    rows: z
      .array(z.object({ id: z.uuid(), version: z.int().positive(), before: State.nullable(), after: State.nullable() }))
      .max(1_000),
  }),
);
export type TransactionFact = z.infer<typeof transactionsChanged.schema>['rows'][number];
export type TransactionState = z.infer<typeof State>;

/** Owner: expenses. Read by: dashboard (which accounts to show). Stream: the ledger. */
export const accountChanged = defineEvent(
  'expenses.account-changed',
  1,
  z.object({
    accountId: z.uuid(),
    version: z.int(),
    name: z.string(),
    kind: z.string(),
    currency: z.string(),
    archived: z.boolean(),
  }),
);

/** Owner: expenses. Read by: dashboard (which budget covers which category). Stream: the ledger. Categories never change their parent. */
export const categoriesAdded = defineEvent(
  'expenses.categories-added',
  1,
  z.object({ categories: z.array(z.object({ categoryId: z.uuid(), parentId: z.uuid().nullable() })).max(1_000) }),
);

/** Owner: expenses. Read by: dashboard (budgets). Stream: the ledger. `amount` is null once the budget is removed. */
export const budgetChanged = defineEvent(
  'expenses.budget-changed',
  1,
  z.object({
    budgetId: z.uuid(),
    version: z.int().positive(),
    categoryId: z.uuid(),
    month: z.string().regex(/^\d{4}-\d{2}$/u),
    amount: minor.nullable(),
    currency: z.string(),
  }),
);

import type { LedgerScope, Rows } from '@parfinanciero/kit';

export interface BudgetChange {
  readonly budgetId: string;
  readonly version: number;
  readonly categoryId: string;
  /** "2026-11" */
  readonly month: string;
  /** Minor units; null once it is removed. */
  readonly amount: string | null;
  readonly currency: string;
}

/** Keeps one ledger's copies of budgets and of the tree of categories. */
export class BudgetWriter {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** A category never changes its parent: the first time that it is told of is enough. */
  async addCategories(categories: readonly { categoryId: string; parentId: string | null }[]): Promise<void> {
    await this.rows.query(
      `INSERT INTO category_parent (ledger_id, id, parent_id)
       SELECT $1, c.id, c.parent FROM unnest($2::uuid[], $3::uuid[]) AS c (id, parent) ON CONFLICT DO NOTHING`,
      [this.scope.ledgerId, categories.map(({ categoryId }) => categoryId), categories.map(({ parentId }) => parentId)],
    );
  }

  async change({ budgetId, version, categoryId, month, amount, currency }: BudgetChange): Promise<void> {
    const { ledgerId } = this.scope;
    if (amount === null) {
      await this.rows.query('DELETE FROM budget_copy WHERE ledger_id = $1 AND id = $2', [ledgerId, budgetId]);
      return;
    }
    await this.rows.query(
      `INSERT INTO budget_copy (ledger_id, id, category_id, month, amount, currency, source_version)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (ledger_id, id) DO UPDATE SET amount = $5, currency = $6, source_version = $7`,
      [ledgerId, budgetId, categoryId, `${month}-01`, amount, currency, version],
    );
  }
}

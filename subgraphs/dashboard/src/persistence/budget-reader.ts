import type { LedgerScope, Rows } from '@parfinanciero/kit';
import type { Budget, CategorySpent } from '../domain/cover-budgets.js';

/** One ledger's copies of budgets and of the tree that they cover. What it reads grows with categories, never with transactions. */
export class BudgetReader {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** @param month its first day */
  async budgets(month: string): Promise<Budget[]> {
    const rows = await this.rows.query<{ categoryId: string; currency: string; amount: string }>(
      `SELECT category_id AS "categoryId", currency, amount::text AS amount FROM budget_copy
        WHERE ledger_id = $1 AND month = $2 ORDER BY id`,
      [this.scope.ledgerId, month],
    );
    return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  }

  /** Each category's parent; null at the top. */
  async parents(): Promise<Map<string, string | null>> {
    const rows = await this.rows.query<{ id: string; parentId: string | null }>(
      'SELECT id, parent_id AS "parentId" FROM category_parent WHERE ledger_id = $1',
      [this.scope.ledgerId],
    );
    return new Map(rows.map(({ id, parentId }) => [id, parentId]));
  }

  /** What each category took in a month, by its first day, in each currency. */
  async spent(month: string): Promise<CategorySpent[]> {
    const rows = await this.rows.query<{ categoryId: string; currency: string; amount: string }>(
      `SELECT category_id AS "categoryId", currency, sum(amount)::text AS amount FROM flow_month
        WHERE ledger_id = $1 AND month = $2 AND flow = 'SPENDING' GROUP BY 1, 2`,
      [this.scope.ledgerId, month],
    );
    return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  }
}

import { notFound, onUnique, stale, uuidV7, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { BudgetRow } from './budget-row.js';

export type NewBudget = Pick<BudgetRow, 'categoryId' | 'month' | 'amount' | 'currency'>;

/** The budgets of one ledger. Months are their first days. */
export class BudgetRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async get(id: string): Promise<BudgetRow> {
    const row = await this.rows.findOne(BudgetRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** Under its lock. @throws NOT_FOUND */
  async lock(id: string): Promise<BudgetRow> {
    const row = await this.rows.lock(BudgetRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** A category's budget in a month, under its lock. */
  lockPlace(categoryId: string, month: string): Promise<BudgetRow | null> {
    return this.rows.lock(BudgetRow, { ledgerId: this.scope.ledgerId, categoryId, month });
  }

  ofMonth(month: string): Promise<BudgetRow[]> {
    return this.rows.find(BudgetRow, { where: { ledgerId: this.scope.ledgerId, month } });
  }

  /** Where another transaction was faster in one of the places, the use case runs again. */
  async create(budgets: readonly NewBudget[]): Promise<BudgetRow[]> {
    const made = budgets.map((budget): BudgetRow => ({
      ...budget,
      ledgerId: this.scope.ledgerId,
      id: uuidV7(),
      version: 1,
    }));
    await this.rows.insert(BudgetRow, made).catch(onUnique('budget_place', stale));
    return made;
  }

  async change({ ledgerId, id }: BudgetRow, patch: Pick<BudgetRow, 'amount' | 'currency'>): Promise<BudgetRow> {
    const changed = await this.rows.update(BudgetRow, { ledgerId, id }, patch);
    if (!changed) throw stale();
    return changed;
  }

  async remove({ ledgerId, id }: BudgetRow): Promise<void> {
    await this.rows.remove(BudgetRow, { ledgerId, id });
  }
}

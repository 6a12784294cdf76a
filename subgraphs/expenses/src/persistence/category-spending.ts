import type { LedgerScope, Rows } from '@parfinanciero/kit';

/** What one ledger spent by category, from its live postings. */
export class CategorySpending {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** Minor units of one currency in [start, end); what was given back is negative. */
  async between({ start, end }: { start: string; end: string }, currency: string): Promise<Map<string, bigint>> {
    const found = await this.rows.query<{ id: string; amount: string }>(
      `SELECT p.category_id AS id, sum(p.amount)::text AS amount
         FROM transaction t JOIN posting p ON p.ledger_id = t.ledger_id AND p.transaction_id = t.id
        WHERE t.ledger_id = $1 AND t.booked_on >= $2 AND t.booked_on < $3 AND t.deleted_at IS NULL
          AND p.flow = 'SPENDING' AND p.currency = $4 GROUP BY p.category_id`,
      [this.scope.ledgerId, start, end, currency],
    );
    return new Map(found.map(({ id, amount }) => [id, BigInt(amount)]));
  }
}

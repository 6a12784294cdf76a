import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { payeeKey, type CategoryUse } from '../domain/receipt-proposal/index.js';

interface UseRow {
  readonly name: string;
  readonly category_id: string;
  readonly uses: number;
  readonly last: string;
}

/** Shorter keys are the beginning of too many names. */
const SHORTEST_KEY = 3;

/** What a ledger has spent with whom, and under which category. */
export class PayeeHistory {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /**
   * How often each category was used for these companies: in transactions whose payee is the same name, and in those made
   * from earlier receipts on which the same name was read, whatever payee the person made of it.
   * @param companies as they were read
   * @returns by payee key
   */
  async categoriesFor(companies: readonly string[]): Promise<Map<string, CategoryUse[]>> {
    const keys = [...new Set(companies.map(payeeKey))].filter((key) => key.length >= SHORTEST_KEY);
    if (keys.length === 0) return new Map();
    const found = await this.rows.query<UseRow>(
      `SELECT name, category_id, count(*)::int AS uses, max(booked_on)::text AS last
         FROM (SELECT t.payee AS name, p.category_id, t.booked_on
                 FROM transaction t JOIN posting p ON p.ledger_id = t.ledger_id AND p.transaction_id = t.id
                WHERE t.ledger_id = $1 AND t.deleted_at IS NULL AND t.payee IS NOT NULL AND p.flow = 'SPENDING'
                  AND replace(t.search, ' ', '') LIKE ANY ($2::text[])
               UNION ALL
               SELECT r.company, p.category_id, t.booked_on
                 FROM receipt r JOIN transaction t ON t.ledger_id = r.ledger_id AND t.id = r.transaction_id AND t.deleted_at IS NULL
                 JOIN posting p ON p.ledger_id = t.ledger_id AND p.transaction_id = t.id AND p.flow = 'SPENDING'
                WHERE r.ledger_id = $1 AND r.status = 'CONFIRMED' AND r.company IS NOT NULL) AS used
        GROUP BY name, category_id`,
      [this.scope.ledgerId, keys.map((key) => `${key.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`)],
    );
    const uses = found.map(({ name, category_id, uses: count, last }) => ({
      key: payeeKey(name),
      categoryId: category_id,
      count,
      last,
    }));
    return Map.groupBy(
      uses.filter(({ key }) => keys.includes(key)),
      ({ key }) => key,
    );
  }
}

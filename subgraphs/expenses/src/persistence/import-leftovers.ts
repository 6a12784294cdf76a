import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { comparable } from '../domain/categories/index.js';
import { AccountRow } from './account-row.js';
import type { RemovedByRevert } from './import-batch-row.js';

const LONGEST_NAME = 80;

/** Updates answer with `[rows, count]`. */
const returned = <Row>(answer: unknown): Row[] => (answer as [Row[], number])[0];

/** The accounts and categories that imports make, take with them when they are reverted, and bring back. */
export class ImportLeftovers {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** Takes away what the batch made and nothing live uses: accounts are archived, categories removed. */
  async removeUnused(batchId: string, now: Date): Promise<RemovedByRevert> {
    const parameters = [this.scope.ledgerId, batchId];
    const onAccount = (column: string): string =>
      `EXISTS (SELECT 1 FROM transaction t WHERE t.ledger_id = a.ledger_id AND t.${column} = a.id AND t.deleted_at IS NULL)`;
    const accounts = returned<{ id: string }>(
      await this.rows.query(
        `UPDATE account a SET archived = true, version = version + 1
          WHERE a.ledger_id = $1 AND a.batch_id = $2 AND NOT a.archived
            AND NOT ${onAccount('account_id')} AND NOT ${onAccount('to_account_id')} RETURNING a.id`,
        parameters,
      ),
    );
    const categories: string[] = [];
    // Leaves first: a parent goes when nothing is left below it.
    for (;;) {
      const gone = returned<{ id: string }>(
        await this.rows.query(
          `UPDATE category c SET removed_at = $3, version = version + 1
            WHERE c.ledger_id = $1 AND c.batch_id = $2 AND c.removed_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM posting p JOIN transaction t ON t.ledger_id = p.ledger_id AND t.id = p.transaction_id
                               WHERE p.ledger_id = c.ledger_id AND p.category_id = c.id AND t.deleted_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM budget g WHERE g.ledger_id = c.ledger_id AND g.category_id = c.id)
              AND NOT EXISTS (SELECT 1 FROM category b WHERE b.ledger_id = c.ledger_id AND b.parent_id = c.id AND b.removed_at IS NULL)
            RETURNING c.id`,
          [...parameters, now],
        ),
      );
      if (gone.length === 0) break;
      categories.push(...gone.map(({ id }) => id));
    }
    return { accounts: accounts.map(({ id }) => id), categories };
  }

  /** Brings archived accounts back; one whose name was taken meanwhile gets a number. `batchId`: whose they are from now on. */
  async revive(own: readonly AccountRow[], ids: ReadonlySet<string>, batchId?: string): Promise<AccountRow[]> {
    const taken = new Set(
      own.filter(({ archived }) => !archived).map(({ comparable: name, currency }) => `${currency} ${name}`),
    );
    const revived: AccountRow[] = [];
    for (const row of own.filter(({ id, archived }) => archived && ids.has(id))) {
      let name = row.name;
      for (let number = 2; taken.has(`${row.currency} ${comparable(name)}`); number += 1) {
        name = `${row.name.slice(0, LONGEST_NAME - 5)} ${number}`;
      }
      taken.add(`${row.currency} ${comparable(name)}`);
      const change = {
        archived: false,
        name,
        comparable: comparable(name),
        version: row.version + 1,
        ...(batchId !== undefined && row.batchId !== null && { batchId }),
      };
      await this.rows.manager.update(AccountRow, { ledgerId: row.ledgerId, id: row.id }, change);
      revived.push({ ...row, ...change });
    }
    return revived;
  }

  /** Brings removed categories back, with those above them. `batchId`: whose they are from now on. */
  async reviveCategories(ids: readonly string[], batchId: string | null = null): Promise<void> {
    await this.rows.query(
      `WITH RECURSIVE up AS (
         SELECT id, parent_id FROM category WHERE ledger_id = $1 AND id = ANY ($2::uuid[])
         UNION SELECT c.id, c.parent_id FROM category c JOIN up ON c.ledger_id = $1 AND c.id = up.parent_id)
       UPDATE category SET removed_at = NULL, version = version + 1, batch_id = coalesce($3::uuid, batch_id)
        WHERE ledger_id = $1 AND removed_at IS NOT NULL AND id IN (SELECT id FROM up)`,
      [this.scope.ledgerId, ids, batchId],
    );
  }
}

import { onUnique, stale, uuidV7, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import type { CategoryUse, MerchantHabit } from '../domain/receipt-proposal/index.js';
import { MerchantHabitRow } from './merchant-habit-row.js';

interface UseRow {
  readonly item_key: string;
  readonly category_id: string;
  readonly uses: number;
  readonly last: string;
}

/** How many of the names last used are compared with what is printed. */
const NAMES = 2_000;

/** What a ledger's people taught by checking receipts. */
export class ReceiptLessons {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async habits(merchantKeys: readonly string[]): Promise<Map<string, MerchantHabitRow>> {
    const where = { ledgerId: this.scope.ledgerId, merchantKey: In([...new Set(merchantKeys)]) };
    const rows = merchantKeys.length === 0 ? [] : await this.rows.find(MerchantHabitRow, { where });
    return new Map(rows.map((row) => [row.merchantKey, row]));
  }

  /** Where another confirmation of the same merchant was faster, the use case runs again. */
  async keepHabit(merchantKey: string, habit: MerchantHabit, now: Date): Promise<void> {
    const { ledgerId } = this.scope;
    const known = await this.rows.lock(MerchantHabitRow, { ledgerId, merchantKey });
    const { payee, categoryId, monthFirst, totalLabel } = habit;
    const learnt = { payee, categoryId, monthFirst, totalLabel };
    if (known) {
      const same = Object.entries(learnt).every(([name, value]) => known[name as keyof typeof learnt] === value);
      if (!same) await this.rows.update(MerchantHabitRow, { ledgerId, id: known.id }, { ...learnt, changedAt: now });
      return;
    }
    if (Object.values(learnt).every((value) => value === null)) return;
    await this.rows
      .insert(MerchantHabitRow, { ledgerId, id: uuidV7(), merchantKey, ...learnt, changedAt: now, version: 1 })
      .catch(onUnique('merchant_habit_key', stale));
  }

  /** One more time that each of these things was put under a category. @param day the receipt's, YYYY-MM-DD */
  async keepItemUses(uses: readonly { itemKey: string; categoryId: string }[], day: string): Promise<void> {
    const distinct = [...new Map(uses.map((use) => [`${use.itemKey} ${use.categoryId}`, use])).values()];
    if (distinct.length === 0) return;
    await this.rows.query(
      `INSERT INTO item_use (ledger_id, item_key, category_id, uses, last)
       SELECT $1, item_key, category_id, 1, $4 FROM unnest($2::text[], $3::uuid[]) AS used (item_key, category_id)
       ORDER BY item_key, category_id
       ON CONFLICT (ledger_id, item_key, category_id)
       DO UPDATE SET uses = item_use.uses + 1, last = greatest(item_use.last, excluded.last)`,
      [this.scope.ledgerId, distinct.map(({ itemKey }) => itemKey), distinct.map(({ categoryId }) => categoryId), day],
    );
    this.rows.note('item_use', '', null, { items: distinct.length });
  }

  /** How often each category was used for these things, by their keys. */
  async itemUses(itemKeys: readonly string[]): Promise<Map<string, CategoryUse[]>> {
    const keys = [...new Set(itemKeys)].filter((key) => key !== '');
    if (keys.length === 0) return new Map();
    const found = await this.rows.query<UseRow>(
      `SELECT item_key, category_id, uses, last::text FROM item_use WHERE ledger_id = $1 AND item_key = ANY ($2::text[])`,
      [this.scope.ledgerId, keys],
    );
    const uses = found.map(({ item_key, category_id, uses: count, last }) => ({
      key: item_key,
      use: { categoryId: category_id, count, last },
    }));
    const grouped = Map.groupBy(uses, ({ key }) => key);
    return new Map([...grouped].map(([key, own]) => [key, own.map(({ use }) => use)]));
  }

  /** The payees that the ledger wrote last, the latest first. */
  async namesUsed(): Promise<string[]> {
    const found = await this.rows.query<{ payee: string }>(
      `SELECT payee FROM transaction WHERE ledger_id = $1 AND deleted_at IS NULL AND payee IS NOT NULL
        GROUP BY payee ORDER BY max(booked_on) DESC, payee LIMIT $2`,
      [this.scope.ledgerId, NAMES],
    );
    return found.map(({ payee }) => payee);
  }
}

import { exponentOf, fromDecimal, globalId, MoneyError, toDecimal } from '@parfinanciero/kit';
import { z } from 'zod';
import { itemKey, proposeItemCategory, proposeSplit } from '../domain/receipt-proposal/index.js';
import type { CategoryRow } from '../persistence/category-row.js';
import type { ReceiptRow } from '../persistence/receipt-row.js';
import { query } from '../registry.js';
import { categoryView } from '../schema/category.js';
import type { ReceiptLineItem, ReceiptPart } from '../schema/receipt.js';
import { categoryOf, namesOf } from './receipt-category.js';
import { readItems, type StoredItem } from './receipt-documents.js';
import { receiptRepositories } from './receipt-repositories.js';

export interface ReceiptItems {
  readonly items: ReceiptLineItem[];
  readonly split: ReceiptPart[];
}

/** What an item's amount is in minor units; null where it has none, or one that the currency can't have. */
function minorOf(amount: string | null, currency: string | null): bigint | null {
  if (amount === null || currency === null) return null;
  try {
    return fromDecimal(amount, currency);
  } catch (error) {
    if (error instanceof MoneyError) return null;
    throw error;
  }
}

/** What was bought on each receipt and how its total would be split, by the receipts' row ids. */
export const readReceiptItems = query({
  name: 'read-receipt-items',
  input: z.object({ ledgerId: globalId('Ledger'), receiptIds: z.array(globalId('Receipt')).max(200) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: receiptRepositories,

  async run({ receiptIds }, { categories, lessons, payees, receipts, settings, ports, scope }) {
    const ids = receiptIds.filter((id) => id.ledgerId === scope.ledgerId).map(({ id }) => id);
    const rows = (await receipts.byIds(ids)).filter(({ documentId }) => documentId !== null);
    if (rows.length === 0) return new Map<string, ReceiptItems>();
    const read = new Map<string, StoredItem[]>();
    for (const { id, documentId } of rows)
      if (documentId !== null) read.set(id, await readItems(ports.documents, scope.ledgerId, documentId));
    const uses = await lessons.itemUses([...read.values()].flat().map(({ description }) => itemKey(description)));
    const own = await categories.ensured();
    const { id: uncategorized } = await categories.uncategorized();
    const { language } = await settings.get();
    const habits = await lessons.habits(rows.flatMap(({ merchantKey }) => merchantKey ?? []));
    const history = await payees.categoriesFor(rows.flatMap(namesOf));
    const shown = (category: CategoryRow) => categoryView(category, language);

    const itemsOf = (row: ReceiptRow): ReceiptItems => {
      // Things that tell nothing go with the receipt as a whole.
      const fallback = categoryOf(row, { history, habits, categories: own })?.id ?? uncategorized;
      const proposed = (read.get(row.id) ?? []).map((item) => ({
        ...item,
        ...proposeItemCategory(item.description, uses.get(itemKey(item.description)) ?? [], own),
      }));
      const items = proposed.map(({ description, amount, category, confidence }) => ({
        description,
        amount,
        category: category && shown(category),
        confidence,
      }));
      const { currency, total, status } = row;
      const waits = status === 'TO_REVIEW' || status === 'FAILED';
      if (!waits || total === null || total <= 0n || currency === null) return { items, split: [] };
      const parts = proposeSplit(
        proposed.flatMap(({ amount, category }) => {
          const minor = minorOf(amount, currency);
          return minor === null ? [] : [{ amount: minor, categoryId: category?.id ?? fallback }];
        }),
        total,
        fallback,
        10n ** BigInt(exponentOf(currency)),
      );
      const split = parts.flatMap((part) => {
        const category = own.find(({ id }) => id === part.categoryId);
        return category ? [{ category: shown(category), amount: toDecimal(part.amount, currency) }] : [];
      });
      return { items, split };
    };
    return new Map(rows.map((row) => [row.id, itemsOf(row)]));
  },
});

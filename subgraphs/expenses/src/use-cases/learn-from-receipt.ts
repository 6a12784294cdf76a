import { itemKey, lessonOf, merchantKey, type Booked } from '../domain/receipt-proposal/index.js';
import type { ReceiptRow } from '../persistence/receipt-row.js';
import type { ExpensesPorts } from '../ports.js';
import type { ReceiptRepositories } from './receipt-repositories.js';
import { readPrinted } from './receipt-documents.js';

interface Checked extends Booked {
  /** Which things bought went under which category, by their places in the reading. */
  readonly itemCategories: readonly { readonly item: number; readonly categoryId: string }[];
}

interface Stand extends Pick<ReceiptRepositories, 'lessons'> {
  readonly ports: Pick<ExpensesPorts, 'documents'>;
  readonly scope: { readonly ledgerId: string };
  readonly now: Date;
}

/** Remembers what a person made of a receipt: the next one of this merchant is read accordingly. */
export async function learnFromReceipt(receipt: ReceiptRow, checked: Checked, stand: Stand): Promise<void> {
  const { lessons, ports, scope, now } = stand;
  if (receipt.documentId === null) return;
  const printed = await readPrinted(ports.documents, scope.ledgerId, receipt.documentId);
  if (!printed) return;
  const key = receipt.merchantKey ?? merchantKey({ nit: null, company: printed.company });
  if (key !== null) {
    const before = (await lessons.habits([key])).get(key) ?? null;
    await lessons.keepHabit(key, lessonOf(printed, checked, before), now);
  }
  const uses = checked.itemCategories.flatMap(({ item, categoryId }) => {
    const thing = itemKey(printed.lineItems[item]?.description ?? '');
    return thing === '' ? [] : [{ itemKey: thing, categoryId }];
  });
  await lessons.keepItemUses(uses, checked.date);
}

import { payeeKey, proposeCategory, type CategoryUse, type OwnCategory } from '../domain/receipt-proposal/index.js';
import type { ReceiptRow } from '../persistence/receipt-row.js';

interface Known<Category> {
  /** By payee key. */
  readonly history: ReadonlyMap<string, readonly CategoryUse[]>;
  /** By merchant key. */
  readonly habits: ReadonlyMap<string, { readonly categoryId: string | null }>;
  readonly categories: readonly Category[];
}

/** The names under which a receipt's merchant may have been booked before: as the ledger calls it, and as it was printed. */
export const namesOf = ({ company, printedCompany }: ReceiptRow): string[] => [
  ...new Set([company, printedCompany].filter((name) => name !== null)),
];

/** The category that a receipt as a whole belongs to; null where nothing tells. */
export function categoryOf<Category extends OwnCategory>(
  receipt: ReceiptRow,
  { history, habits, categories }: Known<Category>,
): Category | null {
  const uses = namesOf(receipt).flatMap((name) => history.get(payeeKey(name)) ?? []);
  const lastChosen = habits.get(receipt.merchantKey ?? '')?.categoryId ?? null;
  return proposeCategory(receipt.printedCompany ?? receipt.company, uses, categories, lastChosen);
}

import { UNCATEGORIZED } from '../categories/index.js';
import { categoryOfCompany } from './company-words.js';

/** How often a category was used for a payee. */
export interface CategoryUse {
  readonly categoryId: string;
  readonly count: number;
  /** YYYY-MM-DD of the last time. */
  readonly last: string;
}

export interface OwnCategory {
  readonly id: string;
  readonly key: string | null;
}

/**
 * The category that a receipt of a company belongs to: the one that the ledger has used most for it (of equals the latest),
 * else the one that a word of its name tells. Null where nothing tells: a wrong category costs more than none.
 * @param categories those that the ledger has now
 * @param lastChosen what the last receipt of this merchant was put under: it goes before what was used most, while it is still booked
 */
export function proposeCategory<Category extends OwnCategory>(
  company: string | null,
  history: readonly CategoryUse[],
  categories: readonly Category[],
  lastChosen: string | null = null,
): Category | null {
  const usable = new Map(
    categories.filter(({ key }) => key !== UNCATEGORIZED.key).map((category) => [category.id, category]),
  );
  const totals = new Map<string, { count: number; last: string }>();
  for (const { categoryId, count, last } of history) {
    if (!usable.has(categoryId)) continue;
    const known = totals.get(categoryId);
    totals.set(categoryId, {
      count: (known?.count ?? 0) + count,
      last: known && known.last > last ? known.last : last,
    });
  }
  if (lastChosen !== null && totals.has(lastChosen)) return usable.get(lastChosen) ?? null;
  const [best] = [...totals].sort(([, a], [, b]) => b.count - a.count || (a.last < b.last ? 1 : -1));
  if (best) return usable.get(best[0]) ?? null;
  const key = company === null ? null : categoryOfCompany(company);
  return key === null ? null : (categories.find((category) => category.key === key) ?? null);
}

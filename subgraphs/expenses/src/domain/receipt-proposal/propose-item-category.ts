import { UNCATEGORIZED } from '../categories/index.js';
import { categoryOfItem } from './item-words.js';
import type { CategoryUse, OwnCategory } from './propose-category.js';

export interface ItemProposal<Category> {
  /** Null: nothing tells; it goes with the receipt's own category. */
  readonly category: Category | null;
  /** Probability 0…1 that it is right. */
  readonly confidence: number;
}

/**
 * The category of a thing bought: the one that the ledger has put it under before (a rule of succession tells how sure), else
 * the one that its words tell.
 * @param history how often each category was used for the same thing
 */
export function proposeItemCategory<Category extends OwnCategory>(
  description: string,
  history: readonly CategoryUse[],
  categories: readonly Category[],
): ItemProposal<Category> {
  const usable = categories.filter(({ key }) => key !== UNCATEGORIZED.key);
  const uses = history.filter(({ categoryId }) => usable.some(({ id }) => id === categoryId));
  const [best] = [...uses].sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1));
  if (best) {
    const all = uses.reduce((sum, { count }) => sum + count, 0);
    const category = usable.find(({ id }) => id === best.categoryId) ?? null;
    // One time is a hint, three of three nearly a rule: (n + 3) ÷ (all + 4).
    return { category, confidence: Number(((best.count + 3) / (all + 4)).toFixed(3)) };
  }
  const guess = categoryOfItem(description);
  const category = guess === null ? null : (usable.find(({ key }) => key === guess.key) ?? null);
  return category === null ? { category: null, confidence: 0 } : { category, confidence: guess?.confidence ?? 0 };
}

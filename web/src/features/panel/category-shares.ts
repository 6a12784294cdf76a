import { exponentOf, type MoneyLike } from '../../money/format-money';
import { fromMinor, toMinor } from '../../money/decimal';

interface CategoryNode {
  id: string;
  name: string;
  parentId: string | null;
}
interface BookedSlice {
  categoryId: string;
  amount: MoneyLike;
}
/** A top-level category with everything below it. */
export interface CategoryShare {
  id: string;
  name: string;
  amount: MoneyLike;
  /** Of the sum of what is positive, 0 to 1. */
  share: number;
}

/** Adds what is booked below to its top-level category, exactly; largest first. Slices of one currency only. */
export function topLevelShares(
  slices: readonly BookedSlice[],
  categories: readonly CategoryNode[],
  currency: string,
): CategoryShare[] {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const topOf = (id: string): CategoryNode | undefined => {
    let node = byId.get(id);
    for (let depth = 0; node?.parentId && depth < 20; depth += 1)
      node = byId.get(node.parentId) ?? { ...node, parentId: null };
    return node;
  };
  const exponent = exponentOf(currency);
  const sums = new Map<string, bigint>();
  for (const { categoryId, amount } of slices) {
    const id = topOf(categoryId)?.id ?? categoryId;
    sums.set(id, (sums.get(id) ?? 0n) + toMinor(amount.amount, exponent));
  }
  const positive = [...sums.values()].reduce((sum, minor) => (minor > 0n ? sum + minor : sum), 0n);
  return [...sums]
    .sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(([id, minor]) => ({
      id,
      name: byId.get(id)?.name ?? '',
      amount: { amount: fromMinor(minor, exponent), currency },
      share: positive > 0n && minor > 0n ? Number((minor * 1_000_000n) / positive) / 1_000_000 : 0,
    }));
}

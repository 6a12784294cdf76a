import { split } from '@parfinanciero/kit';

/** One thing bought: minor units of the receipt's currency, and the category proposed for it. */
export interface SplitItem {
  readonly amount: bigint;
  readonly categoryId: string;
}

export interface SplitPart {
  readonly categoryId: string;
  readonly amount: bigint;
}

/**
 * A total divided among the categories of what was bought, in proportion to their items, so that tax, tip, discount and
 * rounding are borne by all. The parts sum to the total exactly (largest remainder, ties by order), none is zero, the largest
 * comes first.
 * @param total greater than zero; @param fallback the category of everything where no item has an amount
 * @param whole minor units of one major unit: where nothing printed has a fraction, no part gets one
 */
export function proposeSplit(items: readonly SplitItem[], total: bigint, fallback: string, whole = 1n): SplitPart[] {
  const sums = new Map<string, bigint>();
  for (const { amount, categoryId } of items)
    if (amount > 0n) sums.set(categoryId, (sums.get(categoryId) ?? 0n) + amount);
  if (sums.size === 0) return [{ categoryId: fallback, amount: total }];
  const unit = [total, ...sums.values()].every((amount) => amount % whole === 0n) ? whole : 1n;
  const amounts = split(total / unit, [...sums.values()]).map((part) => part * unit);
  return [...sums.keys()]
    .map((categoryId, order) => ({ categoryId, amount: amounts[order]!, order }))
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => (a.amount === b.amount ? a.order - b.order : a.amount > b.amount ? -1 : 1))
    .map(({ categoryId, amount }) => ({ categoryId, amount }));
}

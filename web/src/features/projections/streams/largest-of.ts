import { forDrawing, type MoneyLike } from '../../../money/format-money';

/** The `count` largest of a list, in the order in which they stood there. All are of one currency. */
export function largestOf<Item extends { amount: MoneyLike }>(items: readonly Item[], count: number): Item[] {
  const kept = new Set(items.toSorted((a, b) => forDrawing(b.amount) - forDrawing(a.amount)).slice(0, count));
  return items.filter((item) => kept.has(item));
}

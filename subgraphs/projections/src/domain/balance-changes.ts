import type { TransactionFact, TransactionState } from '@parfinanciero/kit/events/expenses';

/** How much what all own accounts hold changes on one day, in one currency. */
export interface BalanceChange {
  readonly currency: string;
  readonly day: string;
  readonly change: bigint;
}

/** What a set of changed transactions does to the balances: the state after, less the state before. */
export function balanceChanges(rows: readonly TransactionFact[]): BalanceChange[] {
  const sums = new Map<string, BalanceChange>();
  const book = ({ bookedOn: day, postings }: TransactionState, sign: bigint): void => {
    for (const { own, categoryId, amount, currency } of postings) {
      if (!own || categoryId !== null) continue;
      const key = `${currency} ${day}`;
      sums.set(key, { currency, day, change: (sums.get(key)?.change ?? 0n) + sign * BigInt(amount) });
    }
  };
  for (const { before, after } of rows) {
    if (before) book(before, -1n);
    if (after) book(after, 1n);
  }
  return [...sums.values()].filter(({ change }) => change !== 0n);
}

import type { TransactionFact, TransactionState } from '@parfinanciero/kit/events/expenses';

/** How one account's balance changes on one day. */
export interface BalanceDelta {
  readonly accountId: string;
  readonly day: string;
  readonly currency: string;
  readonly change: bigint;
}

/** How income or spending of one account in one category changes on one day. Positive: more of it. */
export interface FlowDelta {
  readonly accountId: string;
  readonly categoryId: string;
  readonly flow: 'INCOME' | 'SPENDING';
  readonly day: string;
  readonly currency: string;
  readonly amount: bigint;
}

export interface Deltas {
  readonly balances: BalanceDelta[];
  readonly flows: FlowDelta[];
}

/** What a set of changed transactions does to the rollups: the state after, less the state before, summed by key. */
export function deltasOf(rows: readonly TransactionFact[]): Deltas {
  const balances = new Map<string, BalanceDelta>();
  const flows = new Map<string, FlowDelta>();
  const book = ({ bookedOn: day, postings }: TransactionState, sign: bigint): void => {
    for (const { accountId, own, categoryId, flow, amount, currency } of postings) {
      const minor = sign * BigInt(amount);
      if (categoryId === null || flow === null) {
        if (!own) continue;
        const key = `${accountId} ${day}`;
        balances.set(key, { accountId, day, currency, change: (balances.get(key)?.change ?? 0n) + minor });
      } else {
        const key = `${day} ${accountId} ${categoryId} ${flow}`;
        // A category posting is the other side of the account's: spending is positive there, income negative.
        const more = flow === 'SPENDING' ? minor : -minor;
        flows.set(key, { accountId, categoryId, flow, day, currency, amount: (flows.get(key)?.amount ?? 0n) + more });
      }
    }
  };
  for (const { before, after } of rows) {
    if (before) book(before, -1n);
    if (after) book(after, 1n);
  }
  return {
    balances: [...balances.values()].filter(({ change }) => change !== 0n),
    flows: [...flows.values()].filter(({ amount }) => amount !== 0n),
  };
}

import type { TransactionState } from '@parfinanciero/kit/events/expenses';
import type { Posting } from './postings.js';

export interface FactSource {
  readonly bookedOn: string;
  readonly kind: string;
  readonly payee: string | null;
  readonly note: string | null;
}

/** One state of a transaction as events carry it. `systemAccounts` are those that appear in no rollup. */
export const stateOf = (
  source: FactSource,
  postings: readonly Posting[],
  systemAccounts: ReadonlySet<string>,
): TransactionState => ({
  bookedOn: source.bookedOn,
  kind: source.kind,
  payee: source.payee,
  note: source.note,
  postings: postings.map(({ accountId, categoryId, flow, amount, currency }) => ({
    accountId,
    categoryId,
    flow,
    currency,
    own: !systemAccounts.has(accountId),
    amount: amount.toString(),
  })),
});

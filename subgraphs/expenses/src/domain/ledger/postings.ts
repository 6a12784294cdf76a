import { bounded, invalid } from '@parfinanciero/kit';

export type Flow = 'INCOME' | 'SPENDING';

/** One posting: an account posting (no category) moves its account; a category posting books money that its account bears. */
export interface Posting {
  readonly accountId: string;
  readonly categoryId: string | null;
  readonly flow: Flow | null;
  /** Minor units; account postings: positive comes in. Category postings: the other side, so that all sum to zero. */
  readonly amount: bigint;
  readonly currency: string;
}

/** One line as a person says it: positive in its flow's direction; negative is a refund (or income given back). */
export interface Line {
  readonly categoryId: string;
  readonly flow: Flow;
  readonly amount: bigint;
}

export interface MoneyAccount {
  readonly id: string;
  readonly currency: string;
}

const SIGN: Record<Flow, bigint> = { INCOME: -1n, SPENDING: 1n };

/** A purchase, an income, a refund or a split: one account bears every line. */
export function entryPostings(account: MoneyAccount, lines: readonly Line[]): Posting[] {
  const { id: accountId, currency } = account;
  const booked = lines.map((line): Posting => ({
    accountId,
    currency,
    categoryId: line.categoryId,
    flow: line.flow,
    amount: SIGN[line.flow] * line.amount,
  }));
  const effect = -booked.reduce((sum, posting) => bounded(sum + posting.amount), 0n);
  return balanced([{ accountId, currency, categoryId: null, flow: null, amount: effect }, ...booked]);
}

/** Money that moves between two accounts of one currency. */
export const transferPostings = (from: MoneyAccount, to: MoneyAccount, amount: bigint): Posting[] =>
  balanced([moving(from, -amount), moving(to, amount)]);

/** Money that changes its currency: each side goes through that currency's exchange account. */
export function exchangePostings(
  from: MoneyAccount,
  to: MoneyAccount,
  sides: { paid: bigint; received: bigint; exchangeFrom: MoneyAccount; exchangeTo: MoneyAccount },
): Posting[] {
  const { paid, received, exchangeFrom, exchangeTo } = sides;
  return balanced([
    moving(from, -paid),
    moving(exchangeFrom, paid),
    moving(exchangeTo, -received),
    moving(to, received),
  ]);
}

/** What an account held before its first transaction. */
export const openingPostings = (account: MoneyAccount, opening: MoneyAccount, amount: bigint): Posting[] =>
  balanced([moving(account, amount), moving(opening, -amount)]);

const moving = ({ id, currency }: MoneyAccount, amount: bigint): Posting => ({
  accountId: id,
  currency,
  categoryId: null,
  flow: null,
  amount,
});

/**
 * The first law of the ledger, asserted wherever postings are made: they sum to zero in each currency.
 * @throws Error: a defect of ours, never of the input
 */
export function balanced(postings: Posting[]): Posting[] {
  const sums = new Map<string, bigint>();
  for (const { currency, amount } of postings) sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  for (const [currency, sum] of sums) if (sum !== 0n) throw new Error(`postings do not balance in ${currency}: ${sum}`);
  return postings;
}

/** The kind that a set of lines has: a refund gives spending back, an income brings more than it takes. */
export function entryKind(lines: readonly Line[]): 'PURCHASE' | 'INCOME' | 'REFUND' {
  const spending = lines.filter(({ flow }) => flow === 'SPENDING');
  if (spending.length === 0) return 'INCOME';
  const spent = spending.reduce((sum, { amount }) => sum + amount, 0n);
  return spent < 0n ? 'REFUND' : 'PURCHASE';
}

/** @throws BAD_USER_INPUT for no line, too many, or a line of nothing */
export function checkLines(lines: readonly Line[]): void {
  if (lines.length === 0 || lines.length > 100) throw invalid('lines', '1–100 lines');
  const empty = lines.findIndex(({ amount }) => amount === 0n);
  if (empty >= 0) throw invalid(`lines.${empty}.amount`, 'not zero');
}

import { invalid, type RowId } from '@parfinanciero/kit';
import { receivedMissing, sameAccount } from '../domain/errors.js';
import { exchangePostings, transferPostings, type Posting } from '../domain/ledger/postings.js';
import type { AccountRepository } from '../persistence/account-repository.js';
import type { AccountRow } from '../persistence/account-row.js';
import type { TransactionRow } from '../persistence/transaction-row.js';
import { minorOf } from '../schema/money-input.js';

export interface Movement {
  readonly from: AccountRow;
  readonly to: AccountRow;
  /** Major units, positive. */
  readonly amount: string;
  readonly received: string | undefined;
}

export interface BookedMovement {
  readonly fields: Pick<
    TransactionRow,
    'kind' | 'accountId' | 'amount' | 'currency' | 'toAccountId' | 'received' | 'receivedCurrency'
  >;
  readonly postings: Posting[];
}

/**
 * A transfer, or between two currencies an exchange through their exchange accounts.
 * @throws SAME_ACCOUNT, RECEIVED_MISSING, AMOUNT_FORMAT, BAD_USER_INPUT
 */
export async function bookMovement(
  { from, to, amount, received }: Movement,
  accounts: AccountRepository,
  now: Date,
): Promise<BookedMovement> {
  if (from.id === to.id) throw sameAccount();
  const paid = minorOf(amount, from.currency, 'amount');
  if (paid <= 0n) throw invalid('amount', 'greater than zero');
  const fields = {
    accountId: from.id,
    amount: -paid,
    currency: from.currency,
    toAccountId: to.id,
    receivedCurrency: to.currency,
  };
  if (from.currency === to.currency) {
    return { fields: { ...fields, kind: 'TRANSFER', received: paid }, postings: transferPostings(from, to, paid) };
  }
  if (received === undefined)
    throw receivedMissing({ fields: [{ path: 'received', message: 'needed between two currencies' }] });
  const arrives = minorOf(received, to.currency, 'received');
  if (arrives <= 0n) throw invalid('received', 'greater than zero');
  const exchangeFrom = await accounts.system('EXCHANGE', from.currency, now);
  const exchangeTo = await accounts.system('EXCHANGE', to.currency, now);
  const postings = exchangePostings(from, to, { paid, received: arrives, exchangeFrom, exchangeTo });
  return { fields: { ...fields, kind: 'EXCHANGE', received: arrives }, postings };
}

/** Whether every id that came belongs to this ledger. */
export const allOf = (ledgerId: string, ...ids: readonly (RowId | undefined)[]): boolean =>
  ids.every((id) => id === undefined || id.ledgerId === ledgerId);

import type { NewEvent } from '@parfinanciero/kit';
import { openingPostings } from '../domain/ledger/postings.js';
import type { AccountRow } from '../persistence/account-row.js';
import type { BookingRepositories } from './repositories.js';

/**
 * Makes the opening transaction agree with what the account says. It has the account's own id: an account has one.
 * @returns the event of the change, or null where nothing changed
 */
export async function bookOpening(
  account: AccountRow,
  { accounts, transactions }: Pick<BookingRepositories, 'accounts' | 'transactions'>,
  by: { personId: string; now: Date },
): Promise<NewEvent | null> {
  const present = await transactions.find(account.id);
  const amount = account.openingBalance;
  if (!present && amount === 0n) return null;
  const opening = await accounts.system('OPENING', account.currency, by.now);
  const postings = openingPostings(account, opening, amount);
  if (present) {
    const patch = { bookedOn: account.openedOn, amount };
    return (await transactions.change(present, patch, postings)).event;
  }
  const draft = {
    id: account.id,
    kind: 'OPENING',
    bookedOn: account.openedOn,
    time: null,
    payee: null,
    note: null,
    accountId: account.id,
    amount,
    currency: account.currency,
  } as const;
  return (await transactions.create(draft, postings, by)).event;
}

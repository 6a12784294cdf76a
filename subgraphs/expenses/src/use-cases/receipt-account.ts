import { invalid, notFound, stale, todayIn, AppError, type NewEvent, type RowId } from '@parfinanciero/kit';
import { proposeAccount } from '../domain/receipt-proposal/index.js';
import type { AccountRow } from '../persistence/account-row.js';
import { accountEvent } from './account-event.js';
import type { ReceiptRepositories } from './receipt-repositories.js';

export interface AccountChoice {
  readonly accountId: RowId | undefined;
  readonly newAccountName: string | undefined;
  readonly currency: string;
  readonly bookedOn: string;
}

interface Stand extends Pick<ReceiptRepositories, 'accounts' | 'settings'> {
  readonly scope: { readonly ledgerId: string };
  readonly language: 'es' | 'en';
  readonly now: Date;
  readonly publish: (event: NewEvent) => void;
}

const otherCurrency = (language: 'es' | 'en', account: AccountRow, currency: string): string =>
  language === 'es'
    ? `«${account.name}» está en ${account.currency} y el recibo en ${currency}. Regístralo en una cuenta en ${currency} y anota el cambio con los dos valores.`
    : `“${account.name}” is in ${account.currency} and the receipt in ${currency}. Book it on an account in ${currency}, and enter the exchange with both amounts.`;

/** A cash account of this name and currency: the one that is there, else a new one that is open on the day it pays. */
async function namedCash(
  name: string,
  { currency, bookedOn }: AccountChoice,
  { accounts, settings, now, publish }: Stand,
): Promise<AccountRow> {
  const known = await accounts.findByName(name, currency);
  if (known) return known;
  const today = todayIn((await settings.get()).zone, now);
  const openedOn = bookedOn < today ? bookedOn : today;
  const made = await accounts.create({ name, kind: 'CASH', currency, openedOn }, now).catch((error: unknown) => {
    // Two receipts confirmed at the same moment make one account: this one runs again and finds it.
    throw error instanceof AppError && error.code === 'ACCOUNT_NAME_TAKEN' ? stale() : error;
  });
  publish(accountEvent(made));
  return made;
}

/**
 * The account that a receipt is booked on: the one that was chosen, the one that was named, else the proposed one.
 * @throws NOT_FOUND, ACCOUNT_NOT_USABLE; BAD_USER_INPUT for an account in another currency, and for two choices at once
 */
export async function receiptAccount(choice: AccountChoice, stand: Stand): Promise<AccountRow> {
  const { accountId, newAccountName, currency } = choice;
  const { accounts, settings, scope, language } = stand;
  if (accountId && newAccountName !== undefined)
    throw invalid('newAccountName', 'either an account or the name of a new one');
  if (accountId) {
    if (accountId.ledgerId !== scope.ledgerId) throw notFound();
    const account = await accounts.usable(accountId.id);
    if (account.currency !== currency) throw invalid('accountId', otherCurrency(language, account, currency));
    return account;
  }
  if (newAccountName !== undefined) return namedCash(newAccountName, choice, stand);
  const { account, newName } = proposeAccount(currency, await accounts.list(false), await settings.get());
  return account ?? namedCash(newName, choice, stand);
}

import { stale, todayIn } from '@parfinanciero/kit';
import { cashAccountName } from '../domain/ledger/cash-account-name.js';
import type { AccountRow } from '../persistence/account-row.js';
import { accountEvent } from './account-event.js';
import type { BookingRepositories } from './repositories.js';
import type { NewEvent } from '@parfinanciero/kit';

/** The cash account of a currency, made at the first write that needs it, named in the ledger's language. */
export async function cashAccount(
  { accounts, settings }: Pick<BookingRepositories, 'accounts' | 'settings'>,
  tools: { now: Date; publish: (event: NewEvent) => void },
  wanted?: string,
): Promise<AccountRow> {
  const { language, referenceCurrency, zone } = await settings.get();
  const currency = wanted ?? referenceCurrency;
  const own = (await accounts.list(false)).find((row) => row.kind === 'CASH' && row.currency === currency);
  if (own) return own;
  const name = cashAccountName(language, currency, referenceCurrency);
  const named = await accounts.findByName(name, currency);
  if (named) return named;
  // Two first writes at the same moment: the second runs again and finds the first one's account.
  const made = await accounts.create(
    { name, kind: 'CASH', currency, openedOn: todayIn(zone, tools.now) },
    tools.now,
    stale,
  );
  tools.publish(accountEvent(made));
  return made;
}

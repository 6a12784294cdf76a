import { cashAccountName } from '../ledger/cash-account-name.js';

export interface OwnAccount {
  readonly id: string;
  readonly kind: string;
  readonly currency: string;
}

/** An account that is there, or the name of the cash account that would be made. */
export type AccountProposal<Account extends OwnAccount> =
  | { readonly account: Account; readonly newName: null; readonly currency: string }
  | { readonly account: null; readonly newName: string; readonly currency: string };

/** What can pay at a till, in the order in which it is proposed where there is no cash. */
const PAYING = ['CARD', 'BANK', 'SAVINGS'] as const;

/**
 * From which account a receipt of a currency was paid: the oldest own cash account in it. In a currency other than the
 * reference, where there is no cash, another account in it that can pay; where no account has it, a new cash account.
 * @param accounts the person's own that are in use, oldest first
 */
export function proposeAccount<Account extends OwnAccount>(
  currency: string,
  accounts: readonly Account[],
  ledger: { readonly language: 'es' | 'en'; readonly referenceCurrency: string },
): AccountProposal<Account> {
  const own = accounts.filter((account) => account.currency === currency);
  const kinds = currency === ledger.referenceCurrency ? ['CASH'] : ['CASH', ...PAYING];
  for (const kind of kinds) {
    const account = own.find((candidate) => candidate.kind === kind);
    if (account) return { account, newName: null, currency };
  }
  return { account: null, newName: cashAccountName(ledger.language, currency, ledger.referenceCurrency), currency };
}

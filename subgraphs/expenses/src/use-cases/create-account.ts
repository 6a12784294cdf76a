import { globalId, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { Title } from '../domain/ledger/texts.js';
import { useCase } from '../registry.js';
import { accountView } from '../schema/account.js';
import { minorOf } from '../schema/money-input.js';
import { accountEvent } from './account-event.js';
import { AccountKindName, CurrencyCode, Day, DecimalText, maybe } from './input-shapes.js';
import { bookOpening } from './opening.js';
import { bookingRepositories } from './repositories.js';

/** Opens an account, with what it held before its first transaction. */
export const createAccount = useCase({
  name: 'create-account',
  input: z.object({
    ledgerId: globalId('Ledger'),
    name: Title,
    kind: AccountKindName,
    currency: CurrencyCode,
    openingBalance: maybe(DecimalText),
    openedOn: maybe(Day),
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run({ name, kind, currency, openingBalance, openedOn }, repositories) {
    const { accounts, settings, publish, now, scope } = repositories;
    const { zone } = await settings.get();
    const opening = openingBalance === undefined ? 0n : minorOf(openingBalance, currency, 'openingBalance');
    const row = await accounts.create(
      { name, kind, currency, openingBalance: opening, openedOn: openedOn ?? todayIn(zone, now) },
      now,
    );
    publish(accountEvent(row));
    const event = await bookOpening(row, repositories, { personId: scope.personId, now });
    if (event) publish(event);
    return accountView(row);
  },
});

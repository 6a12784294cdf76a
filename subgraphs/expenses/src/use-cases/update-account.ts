import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { Title } from '../domain/ledger/texts.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { accountView } from '../schema/account.js';
import { minorOf } from '../schema/money-input.js';
import { accountEvent } from './account-event.js';
import { AccountKindName, Day, DecimalText, maybe, Version } from './input-shapes.js';
import { bookOpening } from './opening.js';
import { bookingRepositories } from './repositories.js';

/** Renames, archives or corrects an account. Its currency never changes: its postings are in it. */
export const updateAccount = useCase({
  name: 'update-account',
  input: z.object({
    accountId: globalId('Account'),
    expectedVersion: Version,
    name: maybe(Title),
    kind: maybe(AccountKindName),
    openingBalance: maybe(DecimalText),
    openedOn: maybe(Day),
    archived: maybe(z.boolean()),
  }),
  ledgerOf: ({ accountId }) => accountId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run({ accountId, expectedVersion, name, kind, openingBalance, openedOn, archived }, repositories) {
    const { accounts, publish, scope, now } = repositories;
    const present = await accounts.usable(accountId.id);
    requireVersion(present, expectedVersion, () => accountView(present));
    const row = await accounts.change(present, {
      ...(name !== undefined && { name }),
      ...(kind !== undefined && { kind }),
      ...(openedOn !== undefined && { openedOn }),
      ...(archived !== undefined && { archived }),
      ...(openingBalance !== undefined && {
        openingBalance: minorOf(openingBalance, present.currency, 'openingBalance'),
      }),
    });
    publish(accountEvent(row));
    if (openingBalance !== undefined || openedOn !== undefined) {
      const event = await bookOpening(row, repositories, { personId: scope.personId, now });
      if (event) publish(event);
    }
    return accountView(row);
  },
});

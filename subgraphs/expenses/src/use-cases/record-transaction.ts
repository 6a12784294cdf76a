import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { entryKind, entryPostings } from '../domain/ledger/postings.js';
import { Note, Payee } from '../domain/ledger/texts.js';
import { useCase } from '../registry.js';
import { transactionView } from '../schema/transaction.js';
import { cashAccount } from './default-cash-account.js';
import { Day, LineShape, maybe, TimeOfDay } from './input-shapes.js';
import { readLines } from './lines.js';
import { bookingRepositories } from './repositories.js';

/** Books a purchase, an income, a refund or a split. Without an account it goes to the default cash account. */
export const recordTransaction = useCase({
  name: 'record-transaction',
  input: z.object({
    ledgerId: globalId('Ledger'),
    accountId: maybe(globalId('Account')),
    bookedOn: Day,
    time: maybe(TimeOfDay),
    payee: Payee,
    note: Note,
    lines: z.array(LineShape).min(1).max(100),
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run(
    { accountId, bookedOn, time, payee, note, lines },
    { accounts, categories, transactions, settings, publish, scope, now },
  ) {
    if (accountId && accountId.ledgerId !== scope.ledgerId) throw notFound();
    const account = accountId
      ? await accounts.usable(accountId.id)
      : await cashAccount({ accounts, settings }, { publish, now });
    const booked = await readLines(lines, account.currency, scope.ledgerId, categories);
    const postings = entryPostings(account, booked);
    const { row, event } = await transactions.create(
      {
        kind: entryKind(booked),
        bookedOn,
        time: time ?? null,
        payee,
        note,
        accountId: account.id,
        amount: postings[0]!.amount,
        currency: account.currency,
      },
      postings,
      { personId: scope.personId, now },
    );
    publish(event);
    return transactionView(row);
  },
});

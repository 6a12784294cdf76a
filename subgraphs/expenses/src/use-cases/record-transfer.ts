import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { Note, Payee } from '../domain/ledger/texts.js';
import { useCase } from '../registry.js';
import { transactionView } from '../schema/transaction.js';
import { Day, DecimalText, maybe, TimeOfDay } from './input-shapes.js';
import { allOf, bookMovement } from './movement.js';
import { bookingRepositories } from './repositories.js';

/** Moves money between two accounts; between two currencies it is an exchange with both amounts entered. */
export const recordTransfer = useCase({
  name: 'record-transfer',
  input: z.object({
    ledgerId: globalId('Ledger'),
    fromAccountId: globalId('Account'),
    toAccountId: globalId('Account'),
    amount: DecimalText,
    received: maybe(DecimalText),
    bookedOn: Day,
    time: maybe(TimeOfDay),
    payee: Payee,
    note: Note,
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run(
    { fromAccountId, toAccountId, amount, received, bookedOn, time, payee, note },
    { accounts, transactions, publish, scope, now },
  ) {
    if (!allOf(scope.ledgerId, fromAccountId, toAccountId)) throw notFound();
    const from = await accounts.usable(fromAccountId.id);
    const to = await accounts.usable(toAccountId.id);
    const { fields, postings } = await bookMovement({ from, to, amount, received }, accounts, now);
    const draft = { ...fields, bookedOn, time: time ?? null, payee, note };
    const { row, event } = await transactions.create(draft, postings, { personId: scope.personId, now });
    publish(event);
    return transactionView(row);
  },
});

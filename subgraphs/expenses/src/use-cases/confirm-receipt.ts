import { globalId, invalid, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { receiptState } from '../domain/errors.js';
import { entryKind, entryPostings, type Line } from '../domain/ledger/postings.js';
import { Note, Payee, Title } from '../domain/ledger/texts.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { minorOf } from '../schema/money-input.js';
import { receiptCurrent, receiptView } from '../schema/receipt.js';
import { CurrencyCode, Day, DecimalText, maybe, Version } from './input-shapes.js';
import { receiptAccount } from './receipt-account.js';
import { wakingReceipts } from './receipt-live.js';
import { receiptRepositories } from './receipt-repositories.js';

/**
 * Books what a person has checked beside the image. A receipt is booked once: a second time is RECEIPT_STATE. One that could
 * not be read can be booked too, with what the person typed.
 */
export const confirmReceipt = wakingReceipts(
  useCase({
    name: 'confirm-receipt',
    input: z.object({
      receiptId: globalId('Receipt'),
      expectedVersion: Version,
      bookedOn: Day,
      amount: DecimalText,
      currency: CurrencyCode,
      payee: Payee,
      note: Note,
      categoryId: maybe(globalId('Category')),
      accountId: maybe(globalId('Account')),
      newAccountName: maybe(Title),
    }),
    ledgerOf: ({ receiptId }) => receiptId.ledgerId,
    permission: 'editor',
    repositories: receiptRepositories,

    async run({ receiptId, expectedVersion, bookedOn, amount, currency, payee, note, categoryId, ...choice }, tools) {
      const { categories, receipts, transactions, publish, scope, now } = tools;
      const present = await receipts.locked(receiptId.id);
      if (!present) throw notFound();
      if (present.status !== 'TO_REVIEW' && present.status !== 'FAILED')
        throw receiptState({ current: receiptCurrent(present) });
      requireVersion(present, expectedVersion, () => receiptCurrent(present));
      const paid = minorOf(amount, currency, 'amount');
      if (paid <= 0n) throw invalid('amount', 'greater than zero');
      if (categoryId && categoryId.ledgerId !== scope.ledgerId) throw notFound();
      if (categoryId) await categories.requireAll([categoryId.id]);
      const category = categoryId?.id ?? (await categories.uncategorized()).id;
      const account = await receiptAccount({ ...choice, currency, bookedOn }, tools);
      const lines: Line[] = [{ categoryId: category, flow: 'SPENDING', amount: paid }];
      const postings = entryPostings(account, lines);
      const { row, event } = await transactions.create(
        {
          kind: entryKind(lines),
          bookedOn,
          time: null,
          payee,
          note,
          accountId: account.id,
          amount: postings[0]!.amount,
          currency,
          receiptId: present.id,
        },
        postings,
        { personId: scope.personId, now },
      );
      publish(event);
      return receiptView(await receipts.change(present, { status: 'CONFIRMED', transactionId: row.id }, now));
    },
  }),
);

import { globalId, invalid, notFound, type RowId } from '@parfinanciero/kit';
import { z } from 'zod';
import { receiptLines, receiptState } from '../domain/errors.js';
import { entryKind, entryPostings, type Line } from '../domain/ledger/postings.js';
import { Note, Payee, Title } from '../domain/ledger/texts.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import { useCase } from '../registry.js';
import { minorOf } from '../schema/money-input.js';
import { receiptCurrent, receiptView } from '../schema/receipt.js';
import { CurrencyCode, Day, DecimalText, maybe, Version } from './input-shapes.js';
import { learnFromReceipt } from './learn-from-receipt.js';
import { readLines } from './lines.js';
import { receiptAccount } from './receipt-account.js';
import { wakingReceipts } from './receipt-live.js';
import { receiptRepositories, type ReceiptRepositories } from './receipt-repositories.js';

/** A part of what was paid; `items`: which things bought are in it, by their places among `lineItems`. */
const PartShape = z.object({
  categoryId: globalId('Category'),
  amount: DecimalText,
  items: maybe(z.array(z.int().min(0).max(999)).max(1_000)),
});

type Tools = Pick<ReceiptRepositories, 'categories'> & { readonly scope: { readonly ledgerId: string } };

async function wholeLine(category: RowId | undefined, paid: bigint, { categories, scope }: Tools): Promise<Line[]> {
  if (category && category.ledgerId !== scope.ledgerId) throw notFound();
  if (category) await categories.requireAll([category.id]);
  const categoryId = category?.id ?? (await categories.uncategorized()).id;
  return [{ categoryId, flow: 'SPENDING', amount: paid }];
}

/** @throws RECEIPT_LINES where the parts don't sum to what was paid */
async function splitLines(
  parts: readonly z.output<typeof PartShape>[],
  { paid, currency }: { paid: bigint; currency: string },
  { categories, scope }: Tools,
): Promise<Line[]> {
  const spending = parts.map((part) => ({ ...part, flow: 'SPENDING' as const }));
  const lines = await readLines(spending, currency, scope.ledgerId, categories);
  if (lines.reduce((sum, line) => sum + line.amount, 0n) !== paid) throw receiptLines();
  return lines;
}

/**
 * Books what a person has checked beside the image. A receipt is booked once: a second time is RECEIPT_STATE. One that could
 * not be read can be booked too, with what the person typed. With `lines` it is booked as a split, which sums to the amount
 * (RECEIPT_LINES). What the person corrected is remembered for the merchant's next receipt.
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
      lines: maybe(z.array(PartShape).min(1).max(100)),
      accountId: maybe(globalId('Account')),
      newAccountName: maybe(Title),
    }),
    ledgerOf: ({ receiptId }) => receiptId.ledgerId,
    permission: 'editor',
    repositories: receiptRepositories,

    async run(
      { receiptId, expectedVersion, bookedOn, amount, currency, payee, note, categoryId, lines: parts, ...choice },
      tools,
    ) {
      const { receipts, transactions, publish, scope, now } = tools;
      const present = await receipts.locked(receiptId.id);
      if (!present) throw notFound();
      if (present.status !== 'TO_REVIEW' && present.status !== 'FAILED')
        throw receiptState({ current: receiptCurrent(present) });
      requireVersion(present, expectedVersion, () => receiptCurrent(present));
      const paid = minorOf(amount, currency, 'amount');
      if (paid <= 0n) throw invalid('amount', 'greater than zero');
      const lines = parts
        ? await splitLines(parts, { paid, currency }, tools)
        : await wholeLine(categoryId, paid, tools);
      const account = await receiptAccount({ ...choice, currency, bookedOn }, tools);
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
      const chosen = parts ? null : (categoryId?.id ?? null);
      const itemCategories = (parts ?? []).flatMap(({ categoryId: { id }, items }) =>
        (items ?? []).map((item) => ({ item, categoryId: id })),
      );
      await learnFromReceipt(present, { payee, date: bookedOn, amount, categoryId: chosen, itemCategories }, tools);
      return receiptView(await receipts.change(present, { status: 'CONFIRMED', transactionId: row.id }, now));
    },
  }),
);

import { globalId, invalid, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { entryKind, entryPostings, type Flow, type Posting } from '../domain/ledger/postings.js';
import { Note, Payee } from '../domain/ledger/texts.js';
import { requireVersion } from '../persistence/transaction-repository.js';
import type { TransactionRow } from '../persistence/transaction-row.js';
import { useCase } from '../registry.js';
import { transactionView } from '../schema/transaction.js';
import { toDecimal } from '@parfinanciero/kit';
import { Day, DecimalText, LineShape, maybe, TimeOfDay, Version } from './input-shapes.js';
import { readLines } from './lines.js';
import { allOf, bookMovement } from './movement.js';
import { bookingRepositories, type BookingRepositories } from './repositories.js';

const Input = z.object({
  transactionId: globalId('Transaction'),
  expectedVersion: Version,
  bookedOn: maybe(Day),
  time: TimeOfDay.nullish(),
  payee: z.string().nullish(),
  note: z.string().nullish(),
  accountId: maybe(globalId('Account')),
  lines: maybe(z.array(LineShape).min(1).max(100)),
  toAccountId: maybe(globalId('Account')),
  amount: maybe(DecimalText),
  received: maybe(DecimalText),
});
type Edit = z.output<typeof Input>;

interface Rebooked {
  readonly patch: Partial<TransactionRow>;
  readonly postings: Posting[];
}

/** An entry with another account or other lines. The lines it has are kept where only the account changes. */
async function rebookEntry(
  present: TransactionRow,
  edit: Edit,
  { accounts, categories, transactions }: BookingRepositories,
): Promise<Rebooked | null> {
  if (edit.toAccountId ?? edit.amount ?? edit.received) throw invalid('lines', 'an entry is changed through its lines');
  if (!edit.accountId && !edit.lines) return null;
  const account = edit.accountId ? await accounts.usable(edit.accountId.id) : await accounts.get(present.accountId);
  const kept = (): Promise<{ categoryId: string; flow: Flow; amount: bigint }[]> =>
    transactions
      .postingsOf([present.id])
      .then((postings) =>
        (postings.get(present.id) ?? []).flatMap(({ categoryId, flow, amount }) =>
          categoryId && flow ? [{ categoryId, flow, amount: flow === 'SPENDING' ? amount : -amount }] : [],
        ),
      );
  if (!edit.lines && account.currency !== present.currency)
    throw invalid('lines', 'another currency needs its amounts');
  const lines = edit.lines ? await readLines(edit.lines, account.currency, present.ledgerId, categories) : await kept();
  const postings = entryPostings(account, lines);
  const patch = {
    kind: entryKind(lines),
    accountId: account.id,
    amount: postings[0]!.amount,
    currency: account.currency,
  };
  return { patch, postings };
}

async function rebookMovement(
  present: TransactionRow,
  edit: Edit,
  accounts: BookingRepositories['accounts'],
  now: Date,
): Promise<Rebooked | null> {
  if (edit.lines) throw invalid('lines', 'a transfer has no lines');
  if (!edit.accountId && !edit.toAccountId && edit.amount === undefined && edit.received === undefined) return null;
  const from = await accounts.usable(edit.accountId?.id ?? present.accountId);
  const to = await accounts.usable(edit.toAccountId?.id ?? present.toAccountId ?? '');
  const amount = edit.amount ?? toDecimal(-present.amount, present.currency);
  const had = present.kind === 'EXCHANGE' && to.currency === present.receivedCurrency && present.received !== null;
  const received = edit.received ?? (had ? toDecimal(present.received!, to.currency) : undefined);
  const { fields, postings } = await bookMovement({ from, to, amount, received }, accounts, now);
  return { patch: fields, postings };
}

/** Changes a live transaction. Absent = unchanged; null empties an optional text. */
export const editTransaction = useCase({
  name: 'edit-transaction',
  input: Input,
  ledgerOf: ({ transactionId }) => transactionId.ledgerId,
  permission: 'editor',
  repositories: bookingRepositories,

  async run(edit, { accounts, categories, transactions, settings, publish, scope, now }) {
    if (!allOf(scope.ledgerId, edit.accountId, edit.toAccountId)) throw notFound();
    const present = await transactions.get(edit.transactionId.id);
    if (present.deletedAt || present.kind === 'OPENING') throw notFound();
    requireVersion(present, edit.expectedVersion, () => transactionView(present));
    const moves = present.kind === 'TRANSFER' || present.kind === 'EXCHANGE';
    const rebooked = moves
      ? await rebookMovement(present, edit, accounts, now)
      : await rebookEntry(present, edit, { accounts, categories, transactions, settings });
    const patch: Partial<TransactionRow> = {
      ...rebooked?.patch,
      // Whoever edits has looked: nothing is left to review.
      reviewReason: null,
      ...(edit.bookedOn !== undefined && { bookedOn: edit.bookedOn }),
      ...(edit.time !== undefined && { time: edit.time }),
      ...(edit.payee !== undefined && { payee: Payee.parse(edit.payee) }),
      ...(edit.note !== undefined && { note: Note.parse(edit.note) }),
    };
    const { row, event } = await transactions.change(present, patch, rebooked?.postings ?? null);
    publish(event);
    return transactionView(row);
  },
});

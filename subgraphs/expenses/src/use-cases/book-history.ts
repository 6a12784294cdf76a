import { unattendedWrite, uuidV7, type Rows, type ServiceRuntime } from '@parfinanciero/kit';
import { transactionsChanged, type TransactionFact } from '@parfinanciero/kit/events/expenses';
import { entryKind, entryPostings, transferPostings, type Line, type Posting } from '../domain/ledger/postings.js';
import { stateOf } from '../domain/ledger/transaction-fact.js';
import type { AccountKind, AccountRow } from '../persistence/account-row.js';
import { searchText } from '../persistence/transaction-repository.js';
import type { TransactionKind } from '../persistence/transaction-row.js';
import type { ExpensesPorts } from '../ports.js';
import { accountEvent } from './account-event.js';
import { bookOpening } from './opening.js';
import { bookingRepositories, type BookingRepositories } from './repositories.js';

export interface HistoryAccount {
  readonly name: string;
  readonly kind: AccountKind;
  readonly currency: string;
  /** Minor units before the first transaction. */
  readonly opening: bigint;
}

/** One thing that happened, in the terms of the default tree. Amounts are minor units, positive; a refund's lines are negative. */
export interface HistoryEntry {
  /** The same entry is booked once, however often it is given. */
  readonly key: string;
  readonly bookedOn: string;
  readonly time: string | null;
  readonly account: string;
  /** With it the entry is a transfer of `amount`, and has no lines. */
  readonly toAccount: string | null;
  readonly amount: bigint;
  readonly payee: string | null;
  readonly note: string | null;
  readonly lines: readonly {
    readonly categoryKey: string;
    readonly flow: 'INCOME' | 'SPENDING';
    readonly amount: bigint;
  }[];
}

export interface History {
  readonly ledgerId: string;
  readonly personId: string;
  readonly openedOn: string;
  readonly accounts: readonly HistoryAccount[];
  readonly entries: readonly HistoryEntry[];
}

/** Entries in one transaction and one event, at most. */
const BATCH = 1_000;

interface Booked {
  readonly entry: HistoryEntry;
  readonly id: string;
  readonly kind: TransactionKind;
  readonly account: AccountRow;
  readonly to: AccountRow | null;
  readonly postings: readonly Posting[];
}

async function ensureAccounts(
  history: History,
  { accounts, transactions }: BookingRepositories,
  publish: Parameters<Parameters<typeof unattendedWrite>[2]>[1],
  now: Date,
): Promise<Map<string, AccountRow>> {
  const known = new Map<string, AccountRow>();
  for (const { name, kind, currency, opening } of history.accounts) {
    const present = await accounts.findByName(name, currency);
    const row =
      present ??
      (await accounts.create({ name, kind, currency, openingBalance: opening, openedOn: history.openedOn }, now));
    known.set(name, row);
    if (present) continue;
    publish(accountEvent(row));
    const event = await bookOpening(row, { accounts, transactions }, { personId: history.personId, now });
    if (event) publish(event);
  }
  return known;
}

function bookEntry(
  entry: HistoryEntry,
  accounts: ReadonlyMap<string, AccountRow>,
  categories: ReadonlyMap<string | null, string>,
): Booked {
  const accountOf = (name: string): AccountRow => {
    const row = accounts.get(name);
    if (!row) throw new Error(`history names an account that it does not open: ${name}`);
    return row;
  };
  const account = accountOf(entry.account);
  const id = uuidV7();
  if (entry.toAccount !== null) {
    const to = accountOf(entry.toAccount);
    return { entry, id, kind: 'TRANSFER', account, to, postings: transferPostings(account, to, entry.amount) };
  }
  const lines = entry.lines.map(({ categoryKey, flow, amount }): Line => {
    const categoryId = categories.get(categoryKey);
    if (categoryId === undefined) throw new Error(`history names an unknown category: ${categoryKey}`);
    return { categoryId, flow, amount };
  });
  return { entry, id, kind: entryKind(lines), account, to: null, postings: entryPostings(account, lines) };
}

async function insert(rows: Rows, history: History, booked: readonly Booked[], now: Date): Promise<void> {
  const column = <T>(read: (one: Booked) => T): T[] => booked.map(read);
  await rows.query(
    `INSERT INTO transaction (ledger_id, id, kind, booked_on, local_time, payee, note, search, account_id, amount, currency,
                              to_account_id, received, received_currency, import_key, created_by, created_at)
     SELECT $1::uuid, t.id, t.kind, t.day, t.time, t.payee, t.note, t.search, t.account, t.amount, t.currency, t.other, t.received,
            CASE WHEN t.other IS NULL THEN NULL ELSE t.currency END, t.key, $2::uuid, $3::timestamptz
       FROM unnest($4::uuid[], $5::text[], $6::date[], $7::time[], $8::text[], $9::text[], $10::text[], $11::uuid[], $12::bigint[],
                   $13::text[], $14::uuid[], $15::bigint[], $16::text[])
         AS t (id, kind, day, time, payee, note, search, account, amount, currency, other, received, key)`,
    [
      history.ledgerId,
      history.personId,
      now,
      column(({ id }) => id),
      column(({ kind }) => kind),
      column(({ entry }) => entry.bookedOn),
      column(({ entry }) => entry.time),
      column(({ entry }) => entry.payee),
      column(({ entry }) => entry.note),
      column(({ entry }) => searchText(entry.payee, entry.note)),
      column(({ account }) => account.id),
      column(({ postings }) => postings[0]!.amount.toString()),
      column(({ account }) => account.currency),
      column(({ to }) => to?.id ?? null),
      column(({ to, entry }) => (to ? entry.amount.toString() : null)),
      column(({ entry }) => entry.key),
    ],
  );
  const postings = booked.flatMap(({ id, postings: list }) =>
    list.map((posting, ordinal) => ({ ...posting, id, ordinal })),
  );
  await rows.query(
    `INSERT INTO posting (ledger_id, transaction_id, ordinal, account_id, category_id, flow, amount, currency)
     SELECT $1::uuid, p.* FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[], $6::text[], $7::bigint[], $8::text[]) AS p`,
    [
      history.ledgerId,
      postings.map(({ id }) => id),
      postings.map(({ ordinal }) => ordinal),
      postings.map(({ accountId }) => accountId),
      postings.map(({ categoryId }) => categoryId),
      postings.map(({ flow }) => flow),
      postings.map(({ amount }) => amount.toString()),
      postings.map(({ currency }) => currency),
    ],
  );
}

/**
 * Books a made history into a ledger, set by set, each set whole or not at all. What is already booked is left alone.
 * @returns how many entries were new
 */
export async function bookHistory(service: ServiceRuntime<ExpensesPorts>, history: History): Promise<number> {
  let added = 0;
  for (let start = 0; start < history.entries.length; start += BATCH) {
    const part = history.entries.slice(start, start + BATCH);
    const occasion = {
      action: 'book-history',
      stream: history.ledgerId,
      personId: history.personId,
      requestId: 'history',
    };
    added += await unattendedWrite(service, occasion, async (rows, publish, now) => {
      const repositories = bookingRepositories(rows, { ledgerId: history.ledgerId });
      const known = await rows.query<{ key: string }>(
        'SELECT import_key AS key FROM transaction WHERE ledger_id = $1 AND import_key = ANY ($2::text[])',
        [history.ledgerId, part.map(({ key }) => key)],
      );
      const there = new Set(known.map(({ key }) => key));
      const fresh = part.filter(({ key }) => !there.has(key));
      const accounts = await ensureAccounts(history, repositories, publish, now);
      if (fresh.length === 0) return 0;
      const categories = new Map((await repositories.categories.ensured()).map((row) => [row.key, row.id]));
      const booked = fresh.map((entry) => bookEntry(entry, accounts, categories));
      await insert(rows, history, booked, now);
      const facts = booked.map(({ entry, id, kind, postings }): TransactionFact => ({
        id,
        version: 1,
        before: null,
        after: stateOf({ ...entry, kind }, postings, new Set()),
      }));
      publish(transactionsChanged({ batchId: null, rows: facts }));
      rows.note('transaction', 'history', null, { added: booked.length });
      return booked.length;
    });
  }
  return added;
}

/** Whether anybody has written in a ledger beside its made history. */
export async function hasOwnEntries(
  service: ServiceRuntime<ExpensesPorts>,
  ledgerId: string,
  keyPrefix: string,
): Promise<boolean> {
  const rows = (await service.dataSource.query(
    `SELECT 1 FROM transaction WHERE ledger_id = $1 AND kind <> 'OPENING'
        AND (import_key IS NULL OR left(import_key, $3) <> $2 OR version > 1) LIMIT 1`,
    [ledgerId, keyPrefix, keyPrefix.length],
  )) as unknown[];
  return rows.length > 0;
}

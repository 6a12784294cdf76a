import { conflict, notFound, stale, uuidV7, type LedgerScope, type NewEvent, type Rows } from '@parfinanciero/kit';
import { transactionsChanged, type TransactionState } from '@parfinanciero/kit/events/expenses';
import { In, Not, IsNull } from 'typeorm';
import { comparable } from '../domain/categories/index.js';
import type { Posting } from '../domain/ledger/postings.js';
import { stateOf } from '../domain/ledger/transaction-fact.js';
import { AccountRow } from './account-row.js';
import { PostingRow } from './posting-row.js';
import { TransactionRow } from './transaction-row.js';

export type TransactionDraft = Pick<
  TransactionRow,
  'kind' | 'bookedOn' | 'time' | 'payee' | 'note' | 'accountId' | 'amount' | 'currency'
> &
  Partial<Pick<TransactionRow, 'id' | 'toAccountId' | 'received' | 'receivedCurrency' | 'reviewReason' | 'receiptId'>>;

/** The form of payee and note that searches compare. */
export const searchText = (payee: string | null, note: string | null): string =>
  comparable(`${payee ?? ''} ${note ?? ''}`);

/** A transaction with its postings. */
export interface Booked {
  readonly row: TransactionRow;
  readonly postings: readonly Posting[];
}

/** The transactions of one ledger. Every write returns the event that tells of it. */
export class TransactionRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async get(id: string): Promise<TransactionRow> {
    const row = await this.rows.findOne(TransactionRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  find(id: string): Promise<TransactionRow | null> {
    return this.rows.findOne(TransactionRow, { ledgerId: this.scope.ledgerId, id });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, TransactionRow>> {
    const found = await this.rows.find(TransactionRow, { where: { ledgerId: this.scope.ledgerId, id: In([...ids]) } });
    return new Map(found.map((row) => [row.id, row]));
  }

  async postingsOf(ids: readonly string[]): Promise<Map<string, PostingRow[]>> {
    const rows = await this.rows.find(PostingRow, {
      where: { ledgerId: this.scope.ledgerId, transactionId: In([...ids]) },
      order: { transactionId: 'ASC', ordinal: 'ASC' },
    });
    return Map.groupBy(rows, (row) => row.transactionId);
  }

  async create(
    draft: TransactionDraft,
    postings: readonly Posting[],
    by: { personId: string; now: Date },
  ): Promise<{ row: TransactionRow; event: NewEvent }> {
    const [sequence] = await this.rows.query<{ n: string }>(`SELECT nextval('transaction_legacy_id') AS n`);
    const row: TransactionRow = {
      id: uuidV7(),
      toAccountId: null,
      received: null,
      receivedCurrency: null,
      reviewReason: null,
      receiptId: null,
      ...draft,
      ledgerId: this.scope.ledgerId,
      legacyId: Number(sequence?.n),
      search: searchText(draft.payee, draft.note),
      batchId: null,
      importKey: null,
      deletedAt: null,
      createdBy: by.personId,
      createdAt: by.now,
      version: 1,
    };
    await this.rows.insert(TransactionRow, row);
    await this.book(row.id, postings);
    return { row, event: await this.event(row, null, { row, postings }) };
  }

  /** Changes a live transaction; with postings, what it books too. @throws CONFLICT */
  async change(
    present: TransactionRow,
    patch: Partial<TransactionRow>,
    postings: readonly Posting[] | null,
  ): Promise<{ row: TransactionRow; event: NewEvent }> {
    const before = (await this.postingsOf([present.id])).get(present.id) ?? [];
    const text = {
      payee: patch.payee === undefined ? present.payee : patch.payee,
      note: patch.note === undefined ? present.note : patch.note,
    };
    const { ledgerId, id, version } = present;
    const row = await this.rows.update(
      TransactionRow,
      { ledgerId, id, version },
      { ...patch, search: searchText(text.payee, text.note) },
    );
    if (!row) throw stale();
    if (postings) {
      await this.rows.remove(PostingRow, { ledgerId, transactionId: id });
      await this.book(id, postings);
    }
    const event = await this.event(row, { row: present, postings: before }, { row, postings: postings ?? before });
    return { row, event };
  }

  /** Moves to the trash: counts nowhere from now on. */
  async trash(present: TransactionRow, now: Date): Promise<{ row: TransactionRow; event: NewEvent }> {
    const postings = (await this.postingsOf([present.id])).get(present.id) ?? [];
    const row = await this.setDeleted(present, now);
    return { row, event: await this.event(row, { row: present, postings }, null) };
  }

  async restore(present: TransactionRow): Promise<{ row: TransactionRow; event: NewEvent }> {
    const postings = (await this.postingsOf([present.id])).get(present.id) ?? [];
    const row = await this.setDeleted(present, null);
    return { row, event: await this.event(row, null, { row, postings }) };
  }

  private async setDeleted(present: TransactionRow, deletedAt: Date | null): Promise<TransactionRow> {
    const { ledgerId, id, version } = present;
    const row = await this.rows.update(TransactionRow, { ledgerId, id, version }, { deletedAt });
    if (!row) throw stale();
    return row;
  }

  private async book(transactionId: string, postings: readonly Posting[]): Promise<void> {
    const { ledgerId } = this.scope;
    await this.rows.insert(
      PostingRow,
      postings.map((posting, ordinal) => ({ ...posting, ledgerId, transactionId, ordinal })),
    );
  }

  private async event(row: TransactionRow, before: Booked | null, after: Booked | null): Promise<NewEvent> {
    const system = await this.systemAccounts();
    const state = (booked: Booked | null): TransactionState | null =>
      booked && stateOf(booked.row, booked.postings, system);
    return transactionsChanged({
      batchId: null,
      rows: [{ id: row.id, version: row.version, before: state(before), after: state(after) }],
    });
  }

  private async systemAccounts(): Promise<ReadonlySet<string>> {
    const rows = await this.rows.find(AccountRow, { where: { ledgerId: this.scope.ledgerId, system: Not(IsNull()) } });
    return new Set(rows.map(({ id }) => id));
  }
}

/** @throws CONFLICT with the present public view when the caller's version is not the present one */
export function requireVersion<View>(
  present: { version: number },
  expected: number | undefined,
  view: () => View,
): void {
  if (expected !== undefined && present.version !== expected) throw conflict(view());
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LedgerScope, Rows } from '@parfinanciero/kit';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ImportCounts } from './import-batch-row.js';

export type ImportRowState = 'NEW' | 'DUPLICATE' | 'SUSPICIOUS' | 'PROBLEM' | 'IGNORED';

/** One record of a file as it waits in `import_row`: to be booked, or with its problem. */
export interface StagedRow {
  readonly ordinal: number;
  readonly line: number;
  readonly state: ImportRowState;
  readonly problem: string | null;
  readonly raw: string | null;
  readonly bookedOn: string | null;
  readonly time: string | null;
  readonly payee: string | null;
  readonly note: string | null;
  readonly search: string | null;
  readonly account: string | null;
  readonly toAccount: string | null;
  readonly path: string | null;
  readonly flow: string | null;
  readonly accountId: string | null;
  readonly toAccountId: string | null;
  readonly categoryId: string | null;
  /** Minor units, the signed effect on `accountId`. */
  readonly amount: bigint | null;
  readonly currency: string | null;
  readonly importKey: string | null;
  readonly reviewReason: string | null;
  readonly transactionId: string | null;
}

const COLUMNS: readonly (readonly [keyof StagedRow, string])[] = [
  ['ordinal', 'ordinal'],
  ['line', 'line'],
  ['state', 'state'],
  ['problem', 'problem'],
  ['raw', 'raw'],
  ['bookedOn', 'booked_on'],
  ['time', 'local_time'],
  ['payee', 'payee'],
  ['note', 'note'],
  ['search', 'search'],
  ['account', 'account'],
  ['toAccount', 'to_account'],
  ['path', 'path'],
  ['flow', 'flow'],
  ['accountId', 'account_id'],
  ['toAccountId', 'to_account_id'],
  ['categoryId', 'category_id'],
  ['amount', 'amount'],
  ['currency', 'currency'],
  ['importKey', 'import_key'],
  ['reviewReason', 'review_reason'],
  ['transactionId', 'transaction_id'],
];

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in COPY's text format. A NUL, which PostgreSQL's text can't hold, is left out. */
const copyValue = (value: string | number | bigint | null): string =>
  value === null
    ? '\\N'
    : String(value)
        .replace(/\0/gu, '')
        .replace(/[\\\n\r\t]/gu, (sign) => ESCAPES[sign] ?? sign);

const ROWS_AT_ONCE = 500;

async function* copyText(prefix: string, rows: AsyncIterable<StagedRow>): AsyncGenerator<string> {
  let text = '';
  let waiting = 0;
  for await (const row of rows) {
    text += `${prefix}\t${COLUMNS.map(([key]) => copyValue(row[key])).join('\t')}\n`;
    if ((waiting += 1) < ROWS_AT_ONCE) continue;
    yield text;
    [text, waiting] = ['', 0];
  }
  if (text !== '') yield text;
}

/** What of a batch goes into the ledger: new rows, and those suspicious ones that the person wants all the same ($3). */
const GOES_IN = `s.ledger_id = $1 AND s.batch_id = $2 AND (s.state = 'NEW' OR (s.state = 'SUSPICIOUS' AND s.line = ANY ($3::int[])))`;

/** A transaction that might be the same movement: near in time, and not itself one of the file's rows. */
const near = (side: string): string => `EXISTS (
  SELECT 1 FROM transaction t
   WHERE t.ledger_id = $1 AND t.deleted_at IS NULL AND t.kind <> 'OPENING' AND ${side}
     AND t.booked_on BETWEEN s.booked_on - 3 AND s.booked_on + 3 AND t.batch_id IS DISTINCT FROM $2
     AND NOT (t.import_key LIKE 'id:%' AND s.import_key LIKE 'id:%')
     AND CASE WHEN EXISTS (SELECT 1 FROM import_row o WHERE o.ledger_id = $1 AND o.batch_id = $2 AND o.import_key = t.import_key)
              THEN false ELSE true END)`;

/** The rows of one ledger's files on their way in. Everything is set-based: a hundred thousand rows are a handful of statements. */
export class ImportLoader {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** While a long file is read the transaction says nothing: that is no reason to end it. */
  async allowLongReads(milliseconds: number): Promise<void> {
    await this.rows.query(`SET LOCAL idle_in_transaction_session_timeout = ${Math.round(milliseconds)}`);
  }

  /** Puts a file's rows in place of those that the batch had. Holds a few hundred of them at a time. */
  async stage(batchId: string, staged: AsyncIterable<StagedRow>): Promise<void> {
    const { ledgerId } = this.scope;
    await this.clear(batchId);
    const runner = this.rows.manager.queryRunner;
    if (!runner) throw new Error('rows are copied within a transaction');
    // The transaction's own connection: what is copied is part of it.
    const client = (await runner.connect()) as PoolClient;
    const names = ['ledger_id', 'batch_id', ...COLUMNS.map(([, name]) => name)].join(', ');
    const sink = client.query(copyFrom(`COPY import_row (${names}) FROM STDIN`));
    await pipeline(Readable.from(copyText(`${ledgerId}\t${batchId}`, staged)), sink);
  }

  async clear(batchId: string): Promise<void> {
    await this.rows.query('DELETE FROM import_row WHERE ledger_id = $1 AND batch_id = $2', [
      this.scope.ledgerId,
      batchId,
    ]);
  }

  /**
   * Tells new rows from those that the ledger has (by their key; what is in the trash counts for nothing) and from those that
   * it may have under another text or day. Rows with a problem stay as they were staged.
   */
  async settleStates(batchId: string): Promise<void> {
    const parameters = [this.scope.ledgerId, batchId];
    // Freshly copied rows have no statistics, and a join planned for one row is quadratic for many. What stands in a CASE is
    // looked up by its index, row by row.
    await this.rows.query(
      `UPDATE import_row s SET state = 'NEW'
        WHERE s.ledger_id = $1 AND s.batch_id = $2 AND s.problem IS NULL AND s.state <> 'NEW'`,
      parameters,
    );
    await this.rows.query(
      `UPDATE import_row s SET state = 'DUPLICATE'
        WHERE s.ledger_id = $1 AND s.batch_id = $2 AND s.problem IS NULL
          AND CASE WHEN EXISTS (SELECT 1 FROM transaction t
                                 WHERE t.ledger_id = $1 AND t.import_key = s.import_key AND t.deleted_at IS NULL) THEN true ELSE false END`,
      parameters,
    );
    const likely = [
      near('t.account_id = s.account_id AND t.amount = s.amount'),
      near('t.to_account_id = s.account_id AND t.received = s.amount'),
      `(s.to_account_id IS NOT NULL AND ${near('t.account_id = s.to_account_id AND t.amount = -s.amount')})`,
      `(s.to_account_id IS NOT NULL AND ${near('t.to_account_id = s.to_account_id AND t.received = -s.amount')})`,
    ];
    await this.rows.query(
      `UPDATE import_row s SET state = 'SUSPICIOUS'
        WHERE s.ledger_id = $1 AND s.batch_id = $2 AND s.state = 'NEW' AND (${likely.join(' OR ')})`,
      parameters,
    );
  }

  async counts(batchId: string): Promise<ImportCounts> {
    const found = await this.rows.query<{ state: ImportRowState; n: number }>(
      'SELECT state, count(*)::int AS n FROM import_row WHERE ledger_id = $1 AND batch_id = $2 GROUP BY state',
      [this.scope.ledgerId, batchId],
    );
    const by = new Map(found.map(({ state, n }) => [state, n]));
    const of = (state: ImportRowState): number => by.get(state) ?? 0;
    return {
      rows: found.reduce((sum, { n }) => sum + n, 0),
      new: of('NEW'),
      duplicate: of('DUPLICATE'),
      suspicious: of('SUSPICIOUS'),
      problem: of('PROBLEM'),
      ignored: of('IGNORED'),
    };
  }

  /** In the file's order, after a line. */
  async page(
    batchId: string,
    states: readonly ImportRowState[] | null,
    first: number,
    after: number,
  ): Promise<StagedRow[]> {
    const aliases = COLUMNS.map(([key, name]) => `${name === 'booked_on' ? 'booked_on::text' : name} AS "${key}"`).join(
      ', ',
    );
    const found = await this.rows.query<Omit<StagedRow, 'amount'> & { amount: string | null }>(
      `SELECT ${aliases} FROM import_row
        WHERE ledger_id = $1 AND batch_id = $2 AND line > $3 AND ($4::text[] IS NULL OR state = ANY ($4))
        ORDER BY ordinal LIMIT $5`,
      [this.scope.ledgerId, batchId, after, states, first],
    );
    return found.map((row) => ({ ...row, amount: row.amount === null ? null : BigInt(row.amount) }));
  }

  /** The accounts that rows go into, each with its first day; and the categories. */
  async goingInto(
    batchId: string,
    included: readonly number[],
  ): Promise<{ accounts: Map<string, string>; categories: Set<string> }> {
    const parameters = [this.scope.ledgerId, batchId, included];
    const accounts = await this.rows.query<{ id: string; first: string }>(
      `SELECT id, min(booked_on)::text AS first FROM (
         SELECT s.account_id AS id, s.booked_on FROM import_row s WHERE ${GOES_IN}
         UNION ALL SELECT s.to_account_id, s.booked_on FROM import_row s WHERE ${GOES_IN} AND s.to_account_id IS NOT NULL) AS used
        GROUP BY id`,
      parameters,
    );
    const categories = await this.rows.query<{ id: string }>(
      `SELECT DISTINCT s.category_id AS id FROM import_row s WHERE ${GOES_IN} AND s.category_id IS NOT NULL`,
      parameters,
    );
    return {
      accounts: new Map(accounts.map(({ id, first }) => [id, first])),
      categories: new Set(categories.map(({ id }) => id)),
    };
  }

  /** Books what goes in, with postings that balance by construction. @returns how many, and sums by currency for the audit trail */
  async book(
    batchId: string,
    included: readonly number[],
    by: { personId: string; now: Date },
  ): Promise<{ added: number; sums: Record<string, unknown>[] }> {
    const { ledgerId } = this.scope;
    await this.rows.query(
      `INSERT INTO transaction (ledger_id, id, kind, booked_on, local_time, payee, note, search, account_id, amount, currency,
              to_account_id, received, received_currency, review_reason, batch_id, import_key, created_by, created_at)
       SELECT s.ledger_id, s.transaction_id,
              CASE WHEN s.flow <> 'SPENDING' THEN s.flow WHEN s.amount > 0 THEN 'REFUND' ELSE 'PURCHASE' END,
              s.booked_on, s.local_time, s.payee, s.note, s.search, s.account_id, s.amount, s.currency,
              s.to_account_id, CASE WHEN s.to_account_id IS NOT NULL THEN -s.amount END,
              CASE WHEN s.to_account_id IS NOT NULL THEN s.currency END, s.review_reason, s.batch_id, s.import_key, $4::uuid, $5::timestamptz
         FROM import_row s WHERE ${GOES_IN} ORDER BY s.booked_on, s.transaction_id`,
      [ledgerId, batchId, included, by.personId, by.now],
    );
    const parameters = [ledgerId, batchId, included];
    await this.rows.query(
      `INSERT INTO posting (ledger_id, transaction_id, ordinal, account_id, category_id, flow, amount, currency)
       SELECT s.ledger_id, s.transaction_id, 0, s.account_id, NULL, NULL, s.amount, s.currency FROM import_row s WHERE ${GOES_IN}
       UNION ALL
       SELECT s.ledger_id, s.transaction_id, 1, coalesce(s.to_account_id, s.account_id), s.category_id,
              CASE WHEN s.category_id IS NOT NULL THEN s.flow END, -s.amount, s.currency FROM import_row s WHERE ${GOES_IN}`,
      parameters,
    );
    const sums = await this.rows.query<{ currency: string; count: number }>(
      `SELECT s.currency, count(*)::int AS count,
              coalesce(sum(s.amount) FILTER (WHERE s.flow = 'INCOME'), 0)::text AS income,
              coalesce(-sum(s.amount) FILTER (WHERE s.flow = 'SPENDING'), 0)::text AS spending,
              coalesce(-sum(s.amount) FILTER (WHERE s.flow = 'TRANSFER'), 0)::text AS moved
         FROM import_row s WHERE ${GOES_IN} GROUP BY s.currency ORDER BY s.currency`,
      parameters,
    );
    await this.rows.query(`DELETE FROM import_row s WHERE ${GOES_IN}`, parameters);
    return { added: sums.reduce((sum, { count }) => sum + count, 0), sums };
  }
}

import { notFound, stale, uuidV7, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import type { FileRow } from './file-row.js';
import { ReceiptRow, type ReceiptStatus } from './receipt-row.js';

/** Statuses in which a receipt waits for a machine or for a person. */
const UNSETTLED: readonly ReceiptStatus[] = ['QUEUED', 'READING', 'TO_REVIEW'];

/** The receipts of one ledger. */
export class ReceiptRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** @throws NOT_FOUND */
  async get(id: string): Promise<ReceiptRow> {
    const row = await this.rows.findOne(ReceiptRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The row under its lock: what else wants to change it waits. */
  locked(id: string): Promise<ReceiptRow | null> {
    return this.rows.lock(ReceiptRow, { ledgerId: this.scope.ledgerId, id });
  }

  byIds(ids: readonly string[]): Promise<ReceiptRow[]> {
    return this.rows.find(ReceiptRow, { where: { ledgerId: this.scope.ledgerId, id: In([...ids]) } });
  }

  /** The receipt that a file is of, as it came or as we wrote it anew; under its lock. */
  async ofFile(fileId: string): Promise<ReceiptRow | null> {
    const { ledgerId } = this.scope;
    return (
      (await this.rows.lock(ReceiptRow, { ledgerId, fileId })) ??
      (await this.rows.lock(ReceiptRow, { ledgerId, imageFileId: fileId }))
    );
  }

  /** Puts a file in the queue. @returns null where another request made its receipt meanwhile */
  async queue(file: FileRow, by: { personId: string; now: Date }): Promise<ReceiptRow | null> {
    const id = uuidV7();
    const made = await this.rows.query(
      `INSERT INTO receipt (ledger_id, id, file_id, file_name, status, created_by, created_at, changed_at)
       VALUES ($1, $2, $3, $4, 'QUEUED', $5, $6, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [this.scope.ledgerId, id, file.id, file.name, by.personId, by.now],
    );
    if (made.length === 0) return null;
    const row = await this.get(id);
    this.rows.note('receipt', id, null, { fileId: row.fileId, fileName: row.fileName, status: row.status });
    return row;
  }

  async change(present: ReceiptRow, patch: Partial<ReceiptRow>, now: Date): Promise<ReceiptRow> {
    const { ledgerId, id, version } = present;
    const row = await this.rows.update(ReceiptRow, { ledgerId, id, version }, { ...patch, changedAt: now });
    if (!row) throw stale();
    return row;
  }

  /** Newest first. @param after the id where the page before ended */
  page(statuses: readonly ReceiptStatus[] | null, after: string | null, take: number): Promise<ReceiptRow[]> {
    return this.rows
      .query<{ id: string }>(
        `SELECT id FROM receipt WHERE ledger_id = $1 AND ($2::text[] IS NULL OR status = ANY ($2)) AND ($3::uuid IS NULL OR id < $3)
          ORDER BY id DESC LIMIT $4`,
        [this.scope.ledgerId, statuses, after, take],
      )
      .then((ids) => this.inOrder(ids, 'DESC'));
  }

  async count(statuses: readonly ReceiptStatus[] | null): Promise<number> {
    const [row] = await this.rows.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM receipt WHERE ledger_id = $1 AND ($2::text[] IS NULL OR status = ANY ($2))`,
      [this.scope.ledgerId, statuses],
    );
    return row?.n ?? 0;
  }

  /** What waits, and what went on since then, whatever became of it; the oldest first, the newest `take` of them. */
  async unsettledOrChangedSince(since: Date, take: number): Promise<ReceiptRow[]> {
    const ids = await this.rows.query<{ id: string }>(
      `SELECT id FROM receipt WHERE ledger_id = $1 AND (status = ANY ($2::text[]) OR changed_at >= $3) ORDER BY id DESC LIMIT $4`,
      [this.scope.ledgerId, UNSETTLED, since, take],
    );
    return this.inOrder(ids, 'ASC');
  }

  private async inOrder(ids: readonly { id: string }[], direction: 'ASC' | 'DESC'): Promise<ReceiptRow[]> {
    if (ids.length === 0) return [];
    const where = { ledgerId: this.scope.ledgerId, id: In(ids.map(({ id }) => id)) };
    return this.rows.find(ReceiptRow, { where, order: { id: direction } });
  }
}

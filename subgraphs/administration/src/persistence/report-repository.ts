import { notFound, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import { ReportRow } from './report-row.js';

/** A person's reports. */
export class ReportRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** @throws NOT_FOUND */
  async get(id: string): Promise<ReportRow> {
    const row = await this.rows.findOne(ReportRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The row under its lock: what else wants to change it waits. */
  locked(id: string): Promise<ReportRow | null> {
    return this.rows.lock(ReportRow, { ledgerId: this.scope.ledgerId, id });
  }

  /** Those that are not finished, asked for after an instant. Whoever asks waits for whoever asked before, to the end of the transaction. */
  async unfinished(since: Date): Promise<number> {
    await this.rows.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`reports ${this.scope.ledgerId}`]);
    const [row] = await this.rows.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM report WHERE ledger_id = $1 AND status IN ('QUEUED', 'RUNNING') AND created_at > $2`,
      [this.scope.ledgerId, since],
    );
    return row?.n ?? 0;
  }

  insert(row: ReportRow): Promise<void> {
    return this.rows.insert(ReportRow, row);
  }

  /** The row as it now is; null when it is gone. */
  change({ ledgerId, id }: ReportRow, patch: Partial<ReportRow>): Promise<ReportRow | null> {
    return this.rows.update(ReportRow, { ledgerId, id }, patch);
  }

  remove(id: string): Promise<number> {
    return this.rows.remove(ReportRow, { ledgerId: this.scope.ledgerId, id });
  }

  /** Newest first. @param after the id where the page before ended */
  async page(after: string | null, take: number): Promise<ReportRow[]> {
    const ids = await this.rows.query<{ id: string }>(
      'SELECT id FROM report WHERE ledger_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3',
      [this.scope.ledgerId, after, take],
    );
    if (ids.length === 0) return [];
    const where = { ledgerId: this.scope.ledgerId, id: In(ids.map(({ id }) => id)) };
    return this.rows.find(ReportRow, { where, order: { id: 'DESC' } });
  }
}

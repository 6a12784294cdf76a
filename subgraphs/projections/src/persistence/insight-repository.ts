import { notFound, uuidV7, type LedgerScope, type PlainDate, type Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import { InsightRow } from './insight-row.js';

export type NewInsight = Pick<InsightRow, 'key' | 'kind' | 'currency' | 'day' | 'severityPermille' | 'found'>;

/** What was found unusual in one ledger, and what people dismissed of it. */
export class InsightRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** @throws NOT_FOUND */
  async get(id: string): Promise<InsightRow> {
    const row = await this.rows.findOne(InsightRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** Newest first. */
  async live(limit: number): Promise<InsightRow[]> {
    const rows = await this.rows.find(InsightRow, {
      where: { ledgerId: this.scope.ledgerId },
      order: { day: 'DESC', id: 'DESC' },
      take: limit * 3,
    });
    return rows.filter(({ dismissedAt }) => dismissedAt === null).slice(0, limit);
  }

  /** All that were shown or dismissed from a day on. */
  async since(day: PlainDate): Promise<InsightRow[]> {
    const ids = await this.rows.query<{ id: string }>(
      `SELECT id FROM insight WHERE ledger_id = $1 AND (found_at >= $2::date OR dismissed_at >= $2::date)`,
      [this.scope.ledgerId, day],
    );
    if (ids.length === 0) return [];
    return this.rows.find(InsightRow, {
      where: { ledgerId: this.scope.ledgerId, id: In(ids.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
  }

  /** Adds what is new; what is known under its key stays as it is. @returns how many were new */
  async add(found: readonly NewInsight[], now: Date): Promise<number> {
    let added = 0;
    for (const { key, kind, currency, day, severityPermille, found: body } of found) {
      const rows = await this.rows.query(
        `INSERT INTO insight (ledger_id, id, key, kind, currency, day, severity_permille, found, found_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) ON CONFLICT DO NOTHING RETURNING id`,
        [this.scope.ledgerId, uuidV7(), key, kind, currency, day, severityPermille, JSON.stringify(body), now],
      );
      added += rows.length;
    }
    return added;
  }

  /** @throws NOT_FOUND where somebody else's change took it away meanwhile */
  async change(present: InsightRow, patch: Partial<InsightRow>): Promise<InsightRow> {
    const { ledgerId, id, version } = present;
    const row = await this.rows.update(InsightRow, { ledgerId, id, version }, patch);
    if (!row) throw notFound();
    return row;
  }
}

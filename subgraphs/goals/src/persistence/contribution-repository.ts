import { notFound, stale, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { In, IsNull } from 'typeorm';
import { ContributionRow } from './contribution-row.js';

export interface ContributionCursor {
  readonly bookedOn: string;
  readonly id: string;
}

/** What came in and went out, of one goal on one day. Minor units. */
export interface DayOfGoal {
  readonly goalId: string;
  readonly bookedOn: string;
  readonly amount: bigint;
}

/** The contributions of one ledger's goals. */
export class ContributionRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** A live one. @throws NOT_FOUND */
  async get(id: string): Promise<ContributionRow> {
    const row = await this.rows.findOne(ContributionRow, { ledgerId: this.scope.ledgerId, id, removedAt: IsNull() });
    if (!row) throw notFound();
    return row;
  }

  add(contribution: Omit<ContributionRow, 'ledgerId'>): Promise<ContributionRow> {
    const row: ContributionRow = { ...contribution, ledgerId: this.scope.ledgerId };
    return this.rows.insert(ContributionRow, row).then(() => row);
  }

  async change(present: ContributionRow, patch: Partial<ContributionRow>): Promise<ContributionRow> {
    const { ledgerId, id, version } = present;
    const row = await this.rows.update(ContributionRow, { ledgerId, id, version }, patch);
    if (!row) throw stale();
    return row;
  }

  /** What transfers made, removed ones too, by transfer. */
  async ofTransactions(ids: readonly string[]): Promise<Map<string, ContributionRow[]>> {
    const found = await this.rows.find(ContributionRow, {
      where: { ledgerId: this.scope.ledgerId, transactionId: In([...ids]) },
      order: { id: 'ASC' },
    });
    return Map.groupBy(found, ({ transactionId }) => transactionId ?? '');
  }

  /** Newest first. */
  async page(goalId: string, after: ContributionCursor | null, take: number): Promise<ContributionRow[]> {
    const ids = await this.rows.query<{ id: string }>(
      `SELECT id FROM contribution WHERE ledger_id = $1 AND goal_id = $2 AND removed_at IS NULL
          AND ($3::date IS NULL OR (booked_on, id) < ($3::date, $4::uuid))
        ORDER BY booked_on DESC, id DESC LIMIT $5`,
      [this.scope.ledgerId, goalId, after?.bookedOn ?? null, after?.id ?? null, take],
    );
    if (ids.length === 0) return [];
    const where = { ledgerId: this.scope.ledgerId, id: In(ids.map(({ id }) => id)) };
    return this.rows.find(ContributionRow, { where, order: { bookedOn: 'DESC', id: 'DESC' } });
  }

  /** Sums by day since a day, and before it only the first day of all, with nothing: when it began. */
  async days(goalIds: readonly string[], since: string): Promise<DayOfGoal[]> {
    const found = await this.rows.query<{ goalId: string; bookedOn: string; amount: string }>(
      `SELECT goal_id AS "goalId", to_char(booked_on, 'YYYY-MM-DD') AS "bookedOn", sum(amount)::text AS amount
         FROM contribution WHERE ledger_id = $1 AND goal_id = ANY ($2) AND removed_at IS NULL AND booked_on >= $3
        GROUP BY 1, 2
       UNION ALL SELECT goal_id, to_char(min(booked_on), 'YYYY-MM-DD'), '0'
         FROM contribution WHERE ledger_id = $1 AND goal_id = ANY ($2) AND removed_at IS NULL GROUP BY 1`,
      [this.scope.ledgerId, goalIds, since],
    );
    return found.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  }

  /** The months whose recurring contribution was booked, removed ones too. */
  async bookedMonths(goalId: string): Promise<Set<string>> {
    const found = await this.rows.query<{ month: string }>(
      `SELECT recurring_month AS month FROM contribution
        WHERE ledger_id = $1 AND goal_id = $2 AND recurring_month IS NOT NULL`,
      [this.scope.ledgerId, goalId],
    );
    return new Set(found.map(({ month }) => month));
  }
}

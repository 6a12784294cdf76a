import type { LedgerScope, PlainMonth, Rows } from '@parfinanciero/kit';

/** A goal as goals' events tell of it. Amounts in minor units of `currency`. */
export interface CopiedGoal {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly target: bigint;
  readonly progress: bigint;
  readonly currency: string;
  readonly endsOn: string | null;
}

/** A goal that got something in a month. */
export interface FedGoal {
  readonly title: string;
  readonly currency: string;
  readonly target: bigint;
  readonly progress: bigint;
  readonly added: bigint;
}

interface GoalRecord extends Omit<CopiedGoal, 'target' | 'progress'> {
  readonly target: string;
  readonly progress: string;
}

/** The goals of one ledger that are on their way, with what was put into them. */
export class GoalCopies {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** Goals that got something in a month, with what they had at its end. */
  async fedIn(month: PlainMonth): Promise<FedGoal[]> {
    const records = await this.rows.query<{
      title: string;
      currency: string;
      target: string;
      progress: string;
      added: string;
    }>(
      `SELECT g.title, g.currency, g.target::text, sum(c.amount)::text AS progress,
              coalesce(sum(c.amount) FILTER (WHERE c.booked_on >= $2::date), 0)::text AS added
         FROM goal_copy g JOIN contribution_copy c ON c.ledger_id = g.ledger_id AND c.goal_id = g.id
        WHERE g.ledger_id = $1 AND c.booked_on < $2::date + interval '1 month'
        GROUP BY g.ledger_id, g.id HAVING coalesce(sum(c.amount) FILTER (WHERE c.booked_on >= $2::date), 0) > 0
        ORDER BY g.id`,
      [this.scope.ledgerId, `${month}-01`],
    );
    return records.map(({ title, currency, target, progress, added }) => ({
      title,
      currency,
      target: BigInt(target),
      progress: BigInt(progress),
      added: BigInt(added),
    }));
  }

  async active(): Promise<CopiedGoal[]> {
    const records = await this.rows.query<GoalRecord>(
      `SELECT g.id, g.kind, g.title, g.target::text, coalesce(sum(c.amount), 0)::text AS progress, g.currency, g.ends_on::text AS "endsOn"
         FROM goal_copy g LEFT JOIN contribution_copy c ON c.ledger_id = g.ledger_id AND c.goal_id = g.id
        WHERE g.ledger_id = $1 AND NOT g.archived AND g.status IN ('CREATED', 'IN_PROGRESS')
        GROUP BY g.ledger_id, g.id ORDER BY g.id`,
      [this.scope.ledgerId],
    );
    return records.map((record) => ({
      ...record,
      target: BigInt(record.target),
      progress: BigInt(record.progress),
    }));
  }
}

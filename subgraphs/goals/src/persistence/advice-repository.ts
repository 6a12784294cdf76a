import { type LedgerScope, notFound, type PlainDate, type Rows, uuidV7 } from '@parfinanciero/kit';
import type { AdvisedGoal } from '../domain/advice/goal-facts.js';
import { AdviceRow } from './advice-row.js';
import { GoalRow } from './goal-row.js';

const COLUMNS = `ledger_id AS "ledgerId", id, goal_id AS "goalId", legacy_id::int AS "legacyId", document_id AS "documentId",
  language, facts_hash AS "factsHash", created_at AS "createdAt"`;

/** The advice of one ledger. */
export class AdviceRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** @throws NOT_FOUND */
  async get(id: string): Promise<AdviceRow> {
    const row = await this.rows.findOne(AdviceRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The newest advice on a goal from just these facts, in this language. */
  async ofFacts(goalId: string, factsHash: string, language: 'es' | 'en'): Promise<AdviceRow | null> {
    const [row] = await this.rows.query<AdviceRow>(
      `SELECT ${COLUMNS} FROM advice WHERE ledger_id = $1 AND goal_id = $2 AND facts_hash = $3 AND language = $4
       ORDER BY id DESC LIMIT 1`,
      [this.scope.ledgerId, goalId, factsHash, language],
    );
    return row ?? null;
  }

  /** Newest first, at most `limit` of them; those before the one with the id `before`. Ids rise with time. */
  page(goalId: string, before: string | null, limit: number): Promise<AdviceRow[]> {
    return this.rows.query<AdviceRow>(
      `SELECT ${COLUMNS} FROM advice WHERE ledger_id = $1 AND goal_id = $2 AND ($4::uuid IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $3`,
      [this.scope.ledgerId, goalId, limit, before],
    );
  }

  /** The goal under its lock, so that two requests don't write from the same facts. @throws NOT_FOUND */
  async lockGoal(id: string): Promise<void> {
    const goal = await this.rows.lock(GoalRow, { ledgerId: this.scope.ledgerId, id });
    if (!goal) throw notFound();
  }

  /** A goal as advice sees it: with what came in since `since`, and the day on which anything first did. @throws NOT_FOUND */
  async advisedGoal(id: string, since: PlainDate): Promise<AdvisedGoal> {
    const { ledgerId } = this.scope;
    const goal = await this.rows.findOne(GoalRow, { ledgerId, id });
    if (!goal) throw notFound();
    const contributions = await this.rows.query<{ bookedOn: string; amount: string }>(
      `SELECT to_char(min(booked_on), 'YYYY-MM-DD') AS "bookedOn", 0 AS amount FROM contribution
        WHERE ledger_id = $1 AND goal_id = $2 AND removed_at IS NULL HAVING count(*) > 0
       UNION ALL SELECT to_char(booked_on, 'YYYY-MM-DD'), amount FROM contribution
        WHERE ledger_id = $1 AND goal_id = $2 AND removed_at IS NULL AND booked_on >= $3`,
      [ledgerId, id, since],
    );
    const { title, kind, currency, target, progress, startsOn, endsOn, monthlyContribution } = goal;
    const { rate, rateKind, minimumPayment } = goal;
    return {
      ...{ title, kind, currency, target, progress, startsOn, endsOn, monthlyContribution },
      contributions: contributions.map(({ bookedOn, amount }) => ({ bookedOn, amount: BigInt(amount) })),
      debt: rate === null || rateKind === null ? null : { rate, rateKind, minimumPayment },
    };
  }

  /** Names a document that has been written. */
  async add(advice: Omit<AdviceRow, 'ledgerId' | 'id' | 'legacyId'>): Promise<AdviceRow> {
    const [sequence] = await this.rows.query<{ n: string }>(`SELECT nextval('advice_legacy_id') AS n`);
    const row: AdviceRow = { ...advice, ledgerId: this.scope.ledgerId, id: uuidV7(), legacyId: Number(sequence?.n) };
    await this.rows.insert(AdviceRow, row);
    return row;
  }
}

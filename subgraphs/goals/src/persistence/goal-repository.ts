import { notFound, stale, uuidV7, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import type { GoalStatusName } from '../domain/goal-status.js';
import { AccountCopyRow } from './account-copy-row.js';
import { AccountLinkRow } from './account-link-row.js';
import { GoalRow } from './goal-row.js';

export type NewGoal = Omit<
  GoalRow,
  'ledgerId' | 'id' | 'legacyId' | 'progress' | 'status' | 'archived' | 'milestone' | 'changedAt' | 'version'
>;

const BY_PRIORITY = { priority: 'ASC', createdAt: 'ASC', id: 'ASC' } as const;

/** The goals of one ledger, and which accounts are meant for them. */
export class GoalRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** @throws NOT_FOUND */
  async get(id: string): Promise<GoalRow> {
    const row = await this.rows.findOne(GoalRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The row under its lock: contributions to one goal come one after another. @throws NOT_FOUND */
  async locked(id: string): Promise<GoalRow> {
    const row = await this.rows.lock(GoalRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  byIds(ids: readonly string[]): Promise<GoalRow[]> {
    return this.rows.find(GoalRow, { where: { ledgerId: this.scope.ledgerId, id: In([...ids]) }, order: BY_PRIORITY });
  }

  /** By priority, the older one first among equals. */
  list(filter: { statuses?: readonly GoalStatusName[] | undefined; archived: boolean }): Promise<GoalRow[]> {
    const { ledgerId } = this.scope;
    return this.rows.find(GoalRow, {
      where: {
        ledgerId,
        ...(filter.statuses && { status: In([...filter.statuses]) }),
        ...(!filter.archived && { archived: false }),
      },
      order: BY_PRIORITY,
    });
  }

  /** What is live, and what changed since then, whatever became of it. */
  async liveOrChangedSince(since: Date): Promise<GoalRow[]> {
    const ids = await this.rows.query<{ id: string }>(
      `SELECT id FROM goal WHERE ledger_id = $1 AND ((NOT archived AND status <> 'CANCELLED') OR changed_at >= $2)`,
      [this.scope.ledgerId, since],
    );
    return ids.length === 0 ? [] : this.byIds(ids.map(({ id }) => id));
  }

  async lastPriority(): Promise<number> {
    const [row] = await this.rows.query<{ n: number | null }>(
      'SELECT max(priority) AS n FROM goal WHERE ledger_id = $1 AND NOT archived',
      [this.scope.ledgerId],
    );
    return row?.n ?? 0;
  }

  async add(goal: NewGoal): Promise<GoalRow> {
    const [sequence] = await this.rows.query<{ n: string }>(`SELECT nextval('goal_legacy_id') AS n`);
    const row: GoalRow = {
      ...goal,
      ledgerId: this.scope.ledgerId,
      id: uuidV7(),
      legacyId: Number(sequence?.n),
      progress: 0n,
      status: 'CREATED',
      archived: false,
      milestone: 0,
      changedAt: goal.createdAt,
      version: 1,
    };
    await this.rows.insert(GoalRow, row);
    if (row.accountId !== null) await this.link(row, row.accountId, row.createdAt);
    return row;
  }

  /** Changes a goal, and from when until when an account's transfers count for it. */
  async change(present: GoalRow, patch: Partial<GoalRow>, now: Date): Promise<GoalRow> {
    const { ledgerId, id, version } = present;
    const row = await this.rows.update(GoalRow, { ledgerId, id, version }, { ...patch, changedAt: now });
    if (!row) throw stale();
    if (row.accountId !== present.accountId) {
      await this.unlink(row, now);
      if (row.accountId !== null) await this.link(row, row.accountId, now);
    }
    return row;
  }

  /** What is known of an account; null for one that expenses has not told of. */
  account(id: string): Promise<AccountCopyRow | null> {
    return this.rows.findOne(AccountCopyRow, { ledgerId: this.scope.ledgerId, id });
  }

  /** Which accounts had goals at an instant: the goals' ids by account, in the order in which transfers fill them. */
  async linkedAt(accountIds: readonly string[], at: Date): Promise<Map<string, string[]>> {
    const found = await this.rows.query<{ account: string; goals: string[] }>(
      `SELECT l.account_id AS account, array_agg(g.id::text ORDER BY g.priority, g.created_at, g.id) AS goals
         FROM account_link l JOIN goal g ON g.ledger_id = l.ledger_id AND g.id = l.goal_id
        WHERE l.ledger_id = $1 AND l.account_id = ANY ($2) AND l.linked_at <= $3 AND (l.unlinked_at IS NULL OR l.unlinked_at > $3)
        GROUP BY l.account_id`,
      [this.scope.ledgerId, accountIds, at],
    );
    return new Map(found.map(({ account, goals }) => [account, goals]));
  }

  private link({ ledgerId, id: goalId }: GoalRow, accountId: string, linkedAt: Date): Promise<void> {
    return this.rows.insert(AccountLinkRow, { ledgerId, id: uuidV7(), goalId, accountId, linkedAt, unlinkedAt: null });
  }

  private async unlink({ ledgerId, id }: GoalRow, now: Date): Promise<void> {
    await this.rows.query(
      'UPDATE account_link SET unlinked_at = $3 WHERE ledger_id = $1 AND goal_id = $2 AND unlinked_at IS NULL',
      [ledgerId, id, now],
    );
  }
}

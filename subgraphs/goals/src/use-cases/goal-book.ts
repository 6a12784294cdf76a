import { uuidV7, type NewEvent, type PlainDate } from '@parfinanciero/kit';
import { contributionChanged, goalChanged, milestoneReached } from '@parfinanciero/kit/events/goals';
import { MILESTONES } from '../domain/saving.js';
import { statusAfter } from '../domain/goal-status.js';
import type { ContributionRow, ContributionSourceName } from '../persistence/contribution-row.js';
import type { GoalRow } from '../persistence/goal-row.js';
import type { GoalRepositories } from './repositories.js';

export const goalEvent = (row: GoalRow): NewEvent =>
  goalChanged({
    goalId: row.id,
    version: row.version,
    kind: row.kind,
    status: row.status,
    title: row.title,
    target: row.target.toString(),
    currency: row.currency,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    archived: row.archived,
  });

const contributionEvent = (row: ContributionRow): NewEvent =>
  contributionChanged({
    goalId: row.goalId,
    contributionId: row.id,
    version: row.version,
    amount: row.removedAt === null ? row.amount.toString() : null,
    currency: row.currency,
    bookedOn: row.bookedOn,
    source: row.source,
  });

export interface NewContribution {
  readonly amount: bigint;
  readonly bookedOn: PlainDate;
  readonly source: ContributionSourceName;
  readonly note?: string | null;
  readonly createdBy: string | null;
  readonly recurringMonth?: string;
  readonly transfer?: { readonly transactionId: string; readonly accountId: string };
}

const movedBy = (row: ContributionRow): bigint => (row.removedAt === null ? row.amount : 0n);

/**
 * Writes to goals: every movement of money and the goal's progress, status and milestones together, and tells of each. The
 * goals given are under their lock; each method returns the goal as it then is.
 */
export class GoalBook {
  constructor(
    private readonly repositories: Pick<GoalRepositories, 'goals' | 'contributions'>,
    private readonly publish: (event: NewEvent) => void,
    private readonly now: Date,
    /** In the ledger's zone. */
    private readonly today: PlainDate,
  ) {}

  async contribute(goal: GoalRow, given: NewContribution): Promise<{ goal: GoalRow; contribution: ContributionRow }> {
    const contribution = await this.repositories.contributions.add({
      id: uuidV7(),
      goalId: goal.id,
      amount: given.amount,
      currency: goal.currency,
      bookedOn: given.bookedOn,
      note: given.note ?? null,
      source: given.source,
      transactionId: given.transfer?.transactionId ?? null,
      accountId: given.transfer?.accountId ?? null,
      recurringMonth: given.recurringMonth ?? null,
      removedAt: null,
      createdBy: given.createdBy,
      createdAt: this.now,
      version: 1,
    });
    this.publish(contributionEvent(contribution));
    return { contribution, goal: await this.change(goal, { progress: goal.progress + given.amount }) };
  }

  /** Another amount, another day, removed or back again. Nothing happens where nothing differs. */
  async amend(
    goal: GoalRow,
    present: ContributionRow,
    patch: Partial<Pick<ContributionRow, 'amount' | 'bookedOn' | 'note' | 'removedAt'>>,
  ): Promise<GoalRow> {
    const same = (Object.keys(patch) as (keyof typeof patch)[]).every((key) => patch[key] === present[key]);
    if (same) return goal;
    const contribution = await this.repositories.contributions.change(present, patch);
    this.publish(contributionEvent(contribution));
    return this.change(goal, { progress: goal.progress - movedBy(present) + movedBy(contribution) });
  }

  /** Changes the goal itself; its status and its milestones follow its progress and its target. */
  async change(goal: GoalRow, patch: Partial<GoalRow>): Promise<GoalRow> {
    const { progress: after = goal.progress, target = goal.target } = patch;
    const step = { before: goal.progress, after, target, targetBefore: goal.target };
    const status = patch.status ?? statusAfter(goal.status, step);
    const reached = MILESTONES.filter((percent) => BigInt(percent) * target <= after * 100n).at(-1) ?? 0;
    const crossed = MILESTONES.filter((percent) => percent > goal.milestone && percent <= reached);
    // Each is told once; a higher target has them ahead of it again.
    const milestone = target > goal.target ? reached : Math.max(goal.milestone, reached);
    // What was not due while it was complete is not made up for.
    const reopened = goal.status === 'COMPLETED' && status === 'IN_PROGRESS' && goal.recurringFrom !== null;
    const row = await this.repositories.goals.change(
      goal,
      { ...(reopened && { recurringFrom: this.today }), ...patch, status, milestone },
      this.now,
    );
    this.publish(goalEvent(row));
    for (const percent of crossed) this.publish(milestoneReached({ goalId: row.id, percent }));
    return row;
  }
}

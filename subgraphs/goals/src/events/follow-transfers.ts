import { OutgoingEvents, todayIn, type EventEnvelope, type NewEvent, type Rows } from '@parfinanciero/kit';
import type { TransactionFact } from '@parfinanciero/kit/events/expenses';
import { takesContributions } from '../domain/goal-status.js';
import { accountsOf, legsOf, partsOfTransfer } from '../domain/transfer-legs.js';
import type { ContributionRow } from '../persistence/contribution-row.js';
import type { GoalRow } from '../persistence/goal-row.js';
import { GoalBook } from '../use-cases/goal-book.js';
import { goalRepositories } from '../use-cases/repositories.js';

/** One event's rows, as they are applied. */
class TransferFollower {
  private readonly goals = new Map<string, GoalRow>();

  constructor(
    private readonly repositories: ReturnType<typeof goalRepositories>,
    private readonly book: GoalBook,
    /** Goals by account as they were linked when it happened, in the order in which they are filled. */
    private readonly linked: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** Under its lock, as it is by now. */
  private async goal(id: string): Promise<GoalRow> {
    const known = this.goals.get(id) ?? (await this.repositories.goals.locked(id));
    this.goals.set(id, known);
    return known;
  }

  private async amend(present: ContributionRow, patch: Parameters<GoalBook['amend']>[2]): Promise<void> {
    const goal = await this.book.amend(await this.goal(present.goalId), present, patch);
    this.goals.set(goal.id, goal);
  }

  /** Gives a transfer's leg to goals; a contribution that it had in one of them comes back. */
  private async give(row: TransactionFact, accountId: string, had: readonly ContributionRow[]): Promise<void> {
    const { after } = row;
    const amount = legsOf(after).get(accountId);
    if (after === null || amount === undefined) return;
    const candidates: GoalRow[] = [];
    for (const id of this.linked.get(accountId) ?? []) {
      const goal = await this.goal(id);
      if (takesContributions(goal.status) && !goal.archived && goal.startsOn <= after.bookedOn) candidates.push(goal);
    }
    for (const part of partsOfTransfer(amount, candidates)) {
      const known = had.find(({ goalId }) => goalId === part.goalId);
      const facts = { amount: part.amount, bookedOn: after.bookedOn, note: after.note };
      if (known) {
        await this.amend(known, { ...facts, removedAt: null });
        continue;
      }
      const { goal } = await this.book.contribute(await this.goal(part.goalId), {
        ...facts,
        source: 'TRANSFER',
        createdBy: null,
        transfer: { transactionId: row.id, accountId },
      });
      this.goals.set(goal.id, goal);
    }
  }

  /**
   * One account of one transaction. What is new on the account is given to its goals. What counted follows the transaction: what
   * came in stays with its goal, whatever it is by now; what went out is taken back and given anew. A transfer that did not count
   * when it came (the goal was linked later) doesn't when it is edited.
   */
  async follow(row: TransactionFact, accountId: string, had: readonly ContributionRow[], now: Date): Promise<void> {
    const [was, is] = [legsOf(row.before).get(accountId), legsOf(row.after).get(accountId)];
    if (had.length === 0) return was === undefined ? this.give(row, accountId, had) : undefined;
    const [only, ...others] = had;
    const cameIn = others.length === 0 && only !== undefined && only.amount > 0n;
    const { after } = row;
    if (after !== null && is !== undefined && is > 0n && cameIn) {
      const counts = (await this.goal(only.goalId)).startsOn <= after.bookedOn;
      const facts = { amount: is, bookedOn: after.bookedOn, note: after.note };
      return this.amend(only, counts ? { ...facts, removedAt: null } : { removedAt: only.removedAt ?? now });
    }
    const gone: ContributionRow[] = [];
    for (const one of had) {
      if (one.removedAt === null) await this.amend(one, { removedAt: now });
      gone.push(one.removedAt === null ? { ...one, removedAt: now, version: one.version + 1 } : one);
    }
    await this.give(row, accountId, gone);
  }
}

/**
 * Makes, changes and removes the contributions that transfers on linked accounts are. They are no copy but decisions of their
 * moment (which goal was first then, what it still needed): each event decides once. `transfer_mark` says up to which one, so
 * that whoever reads the log again from its start ends in the same state.
 */
export async function followTransfers(
  rows: Rows,
  { stream, seq, occurredAt, requestId }: EventEnvelope,
  changed: readonly TransactionFact[],
  now: Date,
): Promise<void> {
  const [mark] = await rows.query(
    `INSERT INTO transfer_mark VALUES ($1, $2) ON CONFLICT (ledger_id) DO UPDATE SET seq = $2
      WHERE transfer_mark.seq < $2 RETURNING seq`,
    [stream, seq],
  );
  if (!mark) return;
  const moving = changed.filter((row) => accountsOf(row).length > 0);
  if (moving.length === 0) return;
  const at = new Date(occurredAt);
  const repositories = goalRepositories(rows, { ledgerId: stream });
  const linked = await repositories.goals.linkedAt([...new Set(moving.flatMap(accountsOf))], at);
  const had = await repositories.contributions.ofTransactions(moving.map(({ id }) => id));
  if (linked.size === 0 && had.size === 0) return;
  const today = todayIn((await repositories.settings.get()).zone, now);
  const outgoing = new OutgoingEvents(stream);
  const publish = (event: NewEvent): void => outgoing.add(event);
  const follower = new TransferFollower(repositories, new GoalBook(repositories, publish, now, today), linked);
  for (const row of moving) {
    const mine = had.get(row.id) ?? [];
    for (const account of accountsOf(row)) {
      await follower.follow(
        row,
        account,
        mine.filter(({ accountId }) => accountId === account),
        now,
      );
    }
  }
  await outgoing.store(rows, requestId, now);
}

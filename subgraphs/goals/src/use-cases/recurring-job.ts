import {
  INSTALLATION,
  Rows,
  todayIn,
  unattendedWrite,
  uuidV7,
  type JobHandler,
  type ServiceRuntime,
} from '@parfinanciero/kit';
import { recurringDays } from '../domain/recurring-days.js';
import { remainingOf } from '../domain/saving.js';
import type { GoalRow } from '../persistence/goal-row.js';
import type { GoalsPorts } from '../ports.js';
import { GoalBook } from './goal-book.js';
import { goalRepositories } from './repositories.js';

/** Books what is due of recurring contributions: of one ledger, or, in the installation's stream, of all of them. */
export const RECURRING_JOB = 'contribute-recurring';

const EVERY_MS = 3_600_000;
const KEPT_MS = 86_400_000;

type Service = ServiceRuntime<GoalsPorts>;

/** Queues the next look at all ledgers, unless one waits already. */
export async function queueRecurringSweep({ dataSource, clock }: Service, inMs: number): Promise<void> {
  const now = clock();
  await dataSource.query(
    `INSERT INTO job (id, kind, ledger_id, payload, run_at, created_at)
     SELECT $1, $2, $3, '{}', $4, $5 WHERE NOT EXISTS (
       SELECT 1 FROM job WHERE kind = $2 AND ledger_id = $3 AND state = 'waiting')`,
    [uuidV7(), RECURRING_JOB, INSTALLATION, new Date(now.getTime() + inMs), now],
  );
}

const DUE = `SELECT ledger_id AS "ledgerId", id, created_by AS "createdBy" FROM goal
  WHERE recurring_from IS NOT NULL AND account_id IS NULL AND NOT archived AND status IN ('CREATED', 'IN_PROGRESS')
    AND ($1::uuid IS NULL OR ledger_id = $1) ORDER BY ledger_id, id`;

const takesPart = (goal: GoalRow): boolean =>
  goal.accountId === null && !goal.archived && (goal.status === 'CREATED' || goal.status === 'IN_PROGRESS');

/**
 * Books one goal's months that are due and were not booked, oldest first; the one that completes it is what is left. A month is
 * booked once, whoever looks and however often.
 * @returns whether anything was booked
 */
function bookGoal(
  service: Service,
  due: Pick<GoalRow, 'ledgerId' | 'id' | 'createdBy'>,
  jobId: string,
): Promise<boolean> {
  const { ledgerId, id, createdBy } = due;
  const occasion = { action: RECURRING_JOB, stream: ledgerId, personId: createdBy, requestId: `job ${jobId}` };
  return unattendedWrite(service, occasion, async (rows, publish, now) => {
    const { goals, contributions, settings } = goalRepositories(rows, { ledgerId });
    let goal = await goals.locked(id);
    const { recurringFrom, contributionDay, monthlyContribution, startsOn } = goal;
    if (recurringFrom === null || contributionDay === null || monthlyContribution === null) return false;
    const today = todayIn((await settings.get()).zone, now);
    const book = new GoalBook({ goals, contributions }, publish, now, today);
    const booked = await contributions.bookedMonths(id);
    const before = goal.version;
    const from = recurringFrom > startsOn ? recurringFrom : startsOn;
    for (const { month, bookedOn } of recurringDays(from, today, contributionDay)) {
      const left = remainingOf(goal.target, goal.progress);
      if (!takesPart(goal) || left === 0n) break;
      if (booked.has(month)) continue;
      const amount = monthlyContribution < left ? monthlyContribution : left;
      const given = { amount, bookedOn, source: 'RECURRING', createdBy, recurringMonth: month } as const;
      ({ goal } = await book.contribute(goal, given));
    }
    return goal.version !== before;
  });
}

/** The job: each goal in a transaction of its own, and in the installation's stream the next look is queued first. */
export const recurringJob =
  (service: Service): JobHandler =>
  async ({ id: jobId, ledgerId }, signal) => {
    const everywhere = ledgerId === INSTALLATION;
    if (everywhere) {
      await queueRecurringSweep(service, EVERY_MS);
      await service.dataSource.query(`DELETE FROM job WHERE kind = $1 AND state = 'done' AND run_at < $2`, [
        RECURRING_JOB,
        new Date(service.clock().getTime() - KEPT_MS),
      ]);
    }
    const rows = new Rows(service.dataSource.manager);
    const due = await rows.query<Pick<GoalRow, 'ledgerId' | 'id' | 'createdBy'>>(DUE, [everywhere ? null : ledgerId]);
    for (const goal of due) {
      if (signal.aborted) return;
      if (await bookGoal(service, goal, jobId)) service.live.emit(goal.ledgerId);
    }
  };

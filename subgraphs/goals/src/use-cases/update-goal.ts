import { conflict, globalId, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { goalClosed } from '../domain/errors.js';
import type { GoalRow } from '../persistence/goal-row.js';
import { useCase } from '../registry.js';
import { goalCurrent, goalView, type Goal } from '../schema/goal.js';
import { GoalBook } from './goal-book.js';
import { wakingGoals } from './goal-live.js';
import { checkTerms, positive, recurringFrom } from './goal-terms.js';
import {
  Day,
  DayOfMonth,
  DecimalText,
  Description,
  Icon,
  maybe,
  Months,
  Priority,
  Rate,
  RateKindName,
  Title,
  Version,
} from './input-shapes.js';
import { requireAccount } from './linked-account.js';
import { RECURRING_JOB } from './recurring-job.js';
import { goalRepositories } from './repositories.js';

const Input = z.object({
  goalId: globalId('Goal'),
  expectedVersion: Version,
  title: maybe(Title),
  description: Description.nullish(),
  icon: Icon.nullish(),
  amount: maybe(DecimalText),
  startsOn: maybe(Day),
  endsOn: Day.nullish(),
  priority: maybe(Priority),
  accountId: globalId('Account').nullish(),
  rate: maybe(Rate),
  rateKind: maybe(RateKindName),
  minimumPayment: DecimalText.nullish(),
  months: Months.nullish(),
  monthlyContribution: DecimalText.nullish(),
  contributionDay: DayOfMonth.nullish(),
});

/** The goal's fields as the edit leaves them: absent = unchanged, null = none. */
function edited(goal: GoalRow, edit: z.output<typeof Input>) {
  const { currency } = goal;
  const or = <Value>(given: Value | undefined, present: Value): Value => (given === undefined ? present : given);
  const amount = (given: string | null | undefined, present: bigint | null, path: string): bigint | null =>
    given === undefined ? present : given === null ? null : positive(given, currency, path);
  const monthlyContribution = amount(edit.monthlyContribution, goal.monthlyContribution, 'monthlyContribution');
  return {
    title: edit.title ?? goal.title,
    description: or(edit.description, goal.description),
    icon: or(edit.icon, goal.icon),
    target: edit.amount === undefined ? goal.target : positive(edit.amount, currency, 'amount'),
    startsOn: edit.startsOn ?? goal.startsOn,
    endsOn: or(edit.endsOn, goal.endsOn),
    priority: edit.priority ?? goal.priority,
    accountId: edit.accountId === undefined ? goal.accountId : (edit.accountId?.id ?? null),
    rate: edit.rate ?? goal.rate,
    rateKind: edit.rateKind ?? goal.rateKind ?? (edit.rate === undefined ? null : 'EFFECTIVE_ANNUAL'),
    minimumPayment: amount(edit.minimumPayment, goal.minimumPayment, 'minimumPayment'),
    months: or(edit.months, goal.months),
    monthlyContribution,
    // Whoever takes the amount away means the day too.
    contributionDay:
      edit.contributionDay === undefined && monthlyContribution === null
        ? null
        : or(edit.contributionDay, goal.contributionDay),
  } satisfies Partial<GoalRow>;
}

/** Changes a goal's terms. Its kind and currency never change. A cancelled goal is GOAL_CLOSED. */
export const updateGoal = wakingGoals(
  useCase({
    name: 'update-goal',
    input: Input,
    ledgerOf: ({ goalId }) => goalId.ledgerId,
    permission: 'editor',
    repositories: goalRepositories,

    async run(edit, { goals, contributions, settings, principal, ports, publish, enqueue, scope, now }): Promise<Goal> {
      const goal = await goals.locked(edit.goalId.id);
      if (edit.expectedVersion !== undefined && goal.version !== edit.expectedVersion)
        throw conflict(goalCurrent(goal));
      if (goal.status === 'CANCELLED') throw goalClosed();
      const { ledgerId } = scope;
      if (edit.accountId)
        await requireAccount(edit.accountId, goal.currency, { goals, graph: ports.graph, as: principal, ledgerId });
      const today = todayIn((await settings.get()).zone, now);
      const patch = edited(goal, edit);
      checkTerms({ ...goal, ...patch }, today);
      const from = recurringFrom({ ...goal, ...patch }, goal, today);
      const book = new GoalBook({ goals, contributions }, publish, now, today);
      const row = await book.change(goal, { ...patch, recurringFrom: from });
      if (from !== null) await enqueue(RECURRING_JOB, {});
      return goalView(row);
    },
  }),
  ({ row }) => row.ledgerId,
);

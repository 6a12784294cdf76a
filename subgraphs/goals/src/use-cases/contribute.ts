import { addDays, conflict, globalId, invalid, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { followsTransfer, goalClosed, insufficientProgress } from '../domain/errors.js';
import { takesContributions } from '../domain/goal-status.js';
import { useCase } from '../registry.js';
import { contributionCurrent, contributionView, type Contribution } from '../schema/contribution.js';
import { goalView, type Goal } from '../schema/goal.js';
import { GoalBook } from './goal-book.js';
import { wakingGoals } from './goal-live.js';
import { positive } from './goal-terms.js';
import { Day, DecimalText, maybe, Note, Version } from './input-shapes.js';
import { goalRepositories } from './repositories.js';

/** Money moved by hand; `sign` says which way. */
const movement = (name: string, sign: 1n | -1n) =>
  wakingGoals(
    useCase({
      name,
      input: z.object({ goalId: globalId('Goal'), amount: DecimalText, bookedOn: maybe(Day), note: maybe(Note) }),
      ledgerOf: ({ goalId }) => goalId.ledgerId,
      permission: 'editor',
      repositories: goalRepositories,

      async run({ goalId, amount, bookedOn, note }, tools): Promise<Contribution> {
        const { goals, contributions, settings, publish, scope, now } = tools;
        const goal = await goals.locked(goalId.id);
        if (!takesContributions(goal.status) || goal.archived) throw goalClosed();
        const today = todayIn((await settings.get()).zone, now);
        // A person elsewhere may be in tomorrow already.
        if (bookedOn !== undefined && bookedOn > addDays(today, 1)) throw invalid('bookedOn', 'in the future');
        const moved = sign * positive(amount, goal.currency, 'amount');
        if (moved < 0n && goal.progress + moved < 0n) throw insufficientProgress();
        const { contribution } = await new GoalBook({ goals, contributions }, publish, now, today).contribute(goal, {
          amount: moved,
          bookedOn: bookedOn ?? today,
          note: note ?? null,
          source: 'MANUAL',
          createdBy: scope.personId,
        });
        return contributionView(contribution);
      },
    }),
    ({ ledgerId }) => ledgerId,
  );

/** Puts money into a goal. For a debt: pays principal. @throws GOAL_CLOSED */
export const contribute = movement('contribute', 1n);

/** Takes money out of a goal. @throws GOAL_CLOSED; INSUFFICIENT_PROGRESS for more than is in it */
export const withdraw = movement('withdraw', -1n);

/** Takes a contribution away as if it had never been. @throws FOLLOWS_TRANSFER, GOAL_CLOSED, INSUFFICIENT_PROGRESS, CONFLICT */
export const removeContribution = wakingGoals(
  useCase({
    name: 'remove-contribution',
    input: z.object({ contributionId: globalId('Contribution'), expectedVersion: Version }),
    ledgerOf: ({ contributionId }) => contributionId.ledgerId,
    permission: 'editor',
    repositories: goalRepositories,

    async run({ contributionId, expectedVersion }, { goals, contributions, settings, publish, now }): Promise<Goal> {
      const { goalId } = await contributions.get(contributionId.id);
      const goal = await goals.locked(goalId);
      // Again, now that nobody else can write to the goal.
      const present = await contributions.get(contributionId.id);
      if (expectedVersion !== undefined && present.version !== expectedVersion)
        throw conflict(contributionCurrent(present));
      if (!takesContributions(goal.status)) throw goalClosed();
      if (present.source === 'TRANSFER') throw followsTransfer();
      if (present.amount > 0n && goal.progress - present.amount < 0n) throw insufficientProgress();
      const today = todayIn((await settings.get()).zone, now);
      const book = new GoalBook({ goals, contributions }, publish, now, today);
      return goalView(await book.amend(goal, present, { removedAt: now }));
    },
  }),
  ({ row }) => row.ledgerId,
);

import { conflict, globalId, todayIn } from '@parfinanciero/kit';
import { z } from 'zod';
import { goalStatus } from '../domain/errors.js';
import { mayGo } from '../domain/goal-status.js';
import { useCase } from '../registry.js';
import { goalCurrent, goalView, type Goal } from '../schema/goal.js';
import { GoalBook } from './goal-book.js';
import { wakingGoals } from './goal-live.js';
import { recurringFrom } from './goal-terms.js';
import { StatusName, Version } from './input-shapes.js';
import { goalRepositories } from './repositories.js';

/** Takes a goal to another status; the one that it has already is no change. @throws GOAL_STATUS where it may not go there */
export const changeGoalStatus = wakingGoals(
  useCase({
    name: 'change-goal-status',
    input: z.object({ goalId: globalId('Goal'), status: StatusName, expectedVersion: Version }),
    ledgerOf: ({ goalId }) => goalId.ledgerId,
    permission: 'editor',
    repositories: goalRepositories,

    async run({ goalId, status, expectedVersion }, { goals, contributions, settings, publish, now }): Promise<Goal> {
      const goal = await goals.locked(goalId.id);
      if (goal.status === status) return goalView(goal);
      if (expectedVersion !== undefined && goal.version !== expectedVersion) throw conflict(goalCurrent(goal));
      if (!mayGo(goal.status, status)) throw goalStatus({ current: goalCurrent(goal) });
      const today = todayIn((await settings.get()).zone, now);
      const book = new GoalBook({ goals, contributions }, publish, now, today);
      return goalView(
        await book.change(goal, { status, recurringFrom: recurringFrom({ ...goal, status }, goal, today) }),
      );
    },
  }),
  ({ row }) => row.ledgerId,
);

/** Puts a goal out of sight, or back. What is in it stays; transfers count for it no more while it is away. */
export const archiveGoal = wakingGoals(
  useCase({
    name: 'archive-goal',
    input: z.object({ goalId: globalId('Goal'), archived: z.boolean(), expectedVersion: Version }),
    ledgerOf: ({ goalId }) => goalId.ledgerId,
    permission: 'editor',
    repositories: goalRepositories,

    async run({ goalId, archived, expectedVersion }, { goals, contributions, settings, publish, now }): Promise<Goal> {
      const goal = await goals.locked(goalId.id);
      if (goal.archived === archived) return goalView(goal);
      if (expectedVersion !== undefined && goal.version !== expectedVersion) throw conflict(goalCurrent(goal));
      const today = todayIn((await settings.get()).zone, now);
      const book = new GoalBook({ goals, contributions }, publish, now, today);
      return goalView(await book.change(goal, { archived, recurringFrom: recurringFrom(goal, null, today) }));
    },
  }),
  ({ row }) => row.ledgerId,
);

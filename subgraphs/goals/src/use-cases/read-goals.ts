import {
  addMonthsClamped,
  globalId,
  invalid,
  isPlainDate,
  isUuid,
  monthOf,
  moneyView,
  todayIn,
} from '@parfinanciero/kit';
import { z } from 'zod';
import { goalPace, PACE_MONTHS, type Pace } from '../domain/saving.js';
import type { ContributionCursor } from '../persistence/contribution-repository.js';
import type { GoalRow } from '../persistence/goal-row.js';
import { query } from '../registry.js';
import { contributionView, type ContributionConnection } from '../schema/contribution.js';
import { goalView, type GoalPace } from '../schema/goal.js';
import { maybe, StatusName } from './input-shapes.js';
import { goalRepositories, type GoalRepositories } from './repositories.js';

/** The goals of a ledger, by priority. */
export const readGoals = query({
  name: 'read-goals',
  input: z.object({
    ledgerId: globalId('Ledger'),
    status: maybe(z.array(StatusName).max(5)),
    includeArchived: z.boolean().default(false),
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,
  run: async ({ status, includeArchived }, { goals }) =>
    (await goals.list({ statuses: status, archived: includeArchived })).map(goalView),
});

/** One goal, archived or not. */
export const readGoal = query({
  name: 'read-goal',
  input: z.object({ goalId: globalId('Goal') }),
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,
  run: async ({ goalId }, { goals }) => goalView(await goals.get(goalId.id)),
});

/** Goals that a live stream may have to send: the live ones, and whatever changed since an instant. */
export const readGoalNews = query({
  name: 'read-goal-news',
  input: z.object({ ledgerId: globalId('Ledger'), since: z.date() }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,
  run: async ({ since }, { goals }) => (await goals.liveOrChangedSince(since)).map(goalView),
});

/** One contribution that has not been removed. */
export const readContribution = query({
  name: 'read-contribution',
  input: z.object({ contributionId: globalId('Contribution') }),
  ledgerOf: ({ contributionId }) => contributionId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,
  run: async ({ contributionId }, { contributions }) => contributionView(await contributions.get(contributionId.id)),
});

const encodeCursor = ({ bookedOn, id }: ContributionCursor): string =>
  Buffer.from(`${bookedOn} ${id}`).toString('base64url');

function decodeCursor(text: string): ContributionCursor {
  const [bookedOn = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (!isPlainDate(bookedOn) || !isUuid(id)) throw invalid('after', 'not a cursor');
  return { bookedOn, id };
}

/** A page of a goal's contributions, newest first. */
export const readContributions = query({
  name: 'read-contributions',
  input: z.object({
    goalId: globalId('Goal'),
    first: z.int().min(0).max(200).default(50),
    after: maybe(z.string().max(200)),
  }),
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,

  async run({ goalId, first, after }, { contributions }): Promise<ContributionConnection> {
    const rows = await contributions.page(goalId.id, after === undefined ? null : decodeCursor(after), first + 1);
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      edges: shown.map((row) => ({ cursor: encodeCursor(row), node: contributionView(row) })),
      pageInfo: { endCursor: last ? encodeCursor(last) : null, hasNextPage: rows.length > first },
    };
  },
});

/** How each goal comes along today, by its row id. */
export async function pacesOf(
  rows: readonly GoalRow[],
  { contributions }: Pick<GoalRepositories, 'contributions'>,
  today: string,
): Promise<Map<string, Pace>> {
  const since = addMonthsClamped(`${monthOf(today)}-01`, -PACE_MONTHS);
  const ids = rows.map(({ id }) => id);
  const days = Map.groupBy(ids.length === 0 ? [] : await contributions.days(ids, since), ({ goalId }) => goalId);
  return new Map(rows.map((row) => [row.id, goalPace({ ...row, contributions: days.get(row.id) ?? [], today })]));
}

/** The paces of many goals at once, by their row ids. */
export const readPaces = query({
  name: 'read-paces',
  input: z.object({ ledgerId: globalId('Ledger'), goalIds: z.array(globalId('Goal')).max(1_000) }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: goalRepositories,

  async run({ goalIds }, { goals, contributions, settings, scope, now }): Promise<Map<string, GoalPace>> {
    const own = goalIds.filter(({ ledgerId }) => ledgerId === scope.ledgerId).map(({ id }) => id);
    const rows = own.length === 0 ? [] : await goals.byIds(own);
    const paces = await pacesOf(rows, { contributions }, todayIn((await settings.get()).zone, now));
    return new Map(
      rows.map(({ id, currency }): [string, GoalPace] => {
        const pace = paces.get(id);
        const money = (minor: bigint | null | undefined) => (minor == null ? null : moneyView(minor, currency));
        return [
          id,
          {
            monthly: money(pace?.monthly),
            reachesOn: pace?.reachesOn ?? null,
            needed: money(pace?.needed),
            onTrack: pace?.onTrack ?? null,
          },
        ];
      }),
    );
  },
});

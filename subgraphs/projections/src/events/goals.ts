import { on, type ConsumerDefinition } from '@parfinanciero/kit';
import { contributionChanged, goalChanged } from '@parfinanciero/kit/events/goals';

/** Keeps what each goal wants and has, from goals' events: what is left for one depends on the others. */
export const goalConsumer: ConsumerDefinition = {
  name: 'projections.goals',
  source: 'goals',
  handlers: [
    on(goalChanged, async (goal, { rows, stream }) => {
      const { goalId, kind, status, title, target, currency, startsOn, endsOn, archived, version } = goal;
      await rows.query(
        `INSERT INTO goal_copy (ledger_id, id, kind, status, title, target, currency, starts_on, ends_on, archived, source_version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (ledger_id, id) DO UPDATE SET kind = $3, status = $4, title = $5, target = $6, currency = $7, starts_on = $8,
                ends_on = $9, archived = $10, source_version = $11
          WHERE goal_copy.source_version < $11`,
        [stream, goalId, kind, status, title, target, currency, startsOn, endsOn, archived, version],
      );
    }),
    on(
      contributionChanged,
      async ({ goalId, contributionId, amount, currency, bookedOn, version }, { rows, stream }) => {
        await rows.query(
          `INSERT INTO contribution_copy (ledger_id, id, goal_id, amount, currency, source_version, booked_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (ledger_id, id) DO UPDATE SET goal_id = $3, amount = $4, currency = $5, source_version = $6, booked_on = $7
          WHERE contribution_copy.source_version < $6`,
          // One that was taken back is kept as nothing: an older event that comes again can't bring it back.
          [stream, contributionId, goalId, amount ?? '0', currency, version, bookedOn],
        );
      },
    ),
  ],
};

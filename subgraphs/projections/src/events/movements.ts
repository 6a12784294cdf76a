import { enqueueJob, on, storeEvents, todayIn, type ConsumerDefinition } from '@parfinanciero/kit';
import { transactionsChanged } from '@parfinanciero/kit/events/expenses';
import { LOOK_JOB } from '../jobs/job-kinds.js';
import { lockLedger } from '../persistence/lock-ledger.js';
import { MovementWriter } from '../persistence/movement-writer.js';
import { RecordStore } from '../persistence/record-store.js';
import { SettingsReader } from '../persistence/settings-reader.js';
import { SummaryStore } from '../persistence/summary-store.js';
import { refreshStreams } from '../use-cases/refresh-streams.js';

const LOOK_WAITS = `SELECT 1 FROM job WHERE kind = $1 AND ledger_id = $2 AND state = 'waiting' LIMIT 1`;

/**
 * Follows what expenses books. A transaction that comes, changes or goes costs its months' summaries and its groups' streams, and
 * nothing else of the history is read.
 */
export const movementConsumer = (clock: () => Date): ConsumerDefinition => ({
  name: 'projections.movements',
  source: 'expenses',
  publishes: true,
  handlers: [
    on(transactionsChanged, async ({ rows: facts }, { rows, stream, envelope }) => {
      const scope = { ledgerId: stream };
      const now = clock();
      await lockLedger(rows, scope);
      const today = todayIn((await new SettingsReader(rows, scope).get()).zone, now);
      const { groups, months } = await new MovementWriter(rows, scope).apply(facts);
      const summaries = new SummaryStore(rows, scope);
      const records = new RecordStore(rows, scope);
      for (const { currency, month } of months) {
        await summaries.refresh(currency, month);
        if (month < today.slice(0, 7)) await records.reopen(currency, month);
      }
      const events = await refreshStreams(rows, scope, groups, today);
      // What is unusual is looked for once things have come to rest, and by whoever runs jobs.
      if ((await rows.query(LOOK_WAITS, [LOOK_JOB, stream])).length === 0)
        await enqueueJob(rows, { kind: LOOK_JOB, ledgerId: stream, payload: {}, runAt: now });
      await storeEvents(rows, events, { stream, requestId: envelope.requestId, at: now });
    }),
  ],
});

/** Tables that hold nothing but what events said: emptied, they come back by replay from 0. */
export const REPLAYABLE_TABLES = ['movement', 'month_summary', 'balance_day', 'stream'] as const;

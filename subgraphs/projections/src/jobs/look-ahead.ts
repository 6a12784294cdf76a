import {
  INSTALLATION,
  Rows,
  storeEvents,
  todayIn,
  uuidV7,
  type JobHandler,
  type ServiceRuntime,
} from '@parfinanciero/kit';
import { lockLedger } from '../persistence/lock-ledger.js';
import type { ProjectionsPorts } from '../ports.js';
import { closeMonths } from '../use-cases/close-months.js';
import { findInsights } from '../use-cases/find-insights.js';
import { LedgerReader } from '../use-cases/ledger-reader.js';
import { refreshStreams } from '../use-cases/refresh-streams.js';
import { LOOK_JOB } from './job-kinds.js';

type Service = ServiceRuntime<ProjectionsPorts>;

const EVERY_MS = 3_600_000;
const KEPT_MS = 86_400_000;

/** Queues the next look at all ledgers, unless one waits already. */
export async function queueLook({ dataSource, clock }: Service, inMs: number): Promise<void> {
  const now = clock();
  await dataSource.query(
    `INSERT INTO job (id, kind, ledger_id, payload, run_at, created_at)
     SELECT $1, $2, $3, '{}', $4, $5 WHERE NOT EXISTS (
       SELECT 1 FROM job WHERE kind = $2 AND ledger_id = $3 AND state = 'waiting')`,
    [uuidV7(), LOOK_JOB, INSTALLATION, new Date(now.getTime() + inMs), now],
  );
}

/** Ledgers in which time alone changes something: a stream should have come, a month is over. */
const CHANGED_BY_TIME = `
  SELECT DISTINCT ledger_id AS id FROM stream WHERE status <> 'ENDED' AND next_date < $1::date
  UNION
  SELECT s.ledger_id FROM month_summary s WHERE s.month < date_trunc('month', $1::date)
     AND NOT EXISTS (SELECT 1 FROM closed_month c WHERE c.ledger_id = s.ledger_id AND c.currency = s.currency AND c.month = s.month)
  ORDER BY 1`;

/** Streams whose day has passed are looked at again as of today. */
async function refreshDue(service: Service, ledgerId: string, requestId: string): Promise<boolean> {
  const now = service.clock();
  return service.dataSource.transaction(async (manager) => {
    const rows = new Rows(manager);
    await lockLedger(rows, { ledgerId });
    const reader = new LedgerReader(rows, { ledgerId });
    const today = todayIn((await reader.settings.get()).zone, now);
    const groups = await reader.streams.dueGroups(today);
    const events = await refreshStreams(rows, { ledgerId }, groups, today);
    await storeEvents(rows, events, { stream: ledgerId, requestId, at: now });
    return events.length > 0;
  });
}

async function lookAt(service: Service, ledgerId: string, requestId: string, signal: AbortSignal): Promise<void> {
  const streams = await refreshDue(service, ledgerId, requestId);
  const closed = await closeMonths(service, ledgerId, requestId, signal);
  const found = signal.aborted ? 0 : await findInsights(service, ledgerId);
  if (streams) service.wakeRelay();
  if (streams || closed > 0 || found > 0) service.live.emit(ledgerId);
}

/** The job: one ledger after something changed in it; in the installation's stream, all in which time has passed. */
export const lookJob =
  (service: Service): JobHandler =>
  async ({ id, ledgerId }, signal) => {
    const requestId = `job ${id}`;
    if (ledgerId !== INSTALLATION) return lookAt(service, ledgerId, requestId, signal);
    await queueLook(service, EVERY_MS);
    const now = service.clock();
    await service.dataSource.query(`DELETE FROM job WHERE kind = $1 AND state = 'done' AND run_at < $2`, [
      LOOK_JOB,
      new Date(now.getTime() - KEPT_MS),
    ]);
    // The earliest day that it is anywhere: nobody is looked at a day late, and a look that was not needed finds nothing.
    const latest = todayIn('Pacific/Kiritimati', now);
    const ledgers = (await service.dataSource.query(CHANGED_BY_TIME, [latest])) as { id: string }[];
    for (const { id: one } of ledgers) {
      if (signal.aborted) return;
      await lookAt(service, one, requestId, signal);
    }
  };

import { type Job, type JobHandler, type ServiceRuntime, unattendedWrite } from '@parfinanciero/kit';
import { planDaily } from '../jobs/daily.js';
import { ReportRepository } from '../persistence/report-repository.js';
import type { ReportRow } from '../persistence/report-row.js';
import type { AdministrationPorts } from '../ports.js';
import { EXPIRY_JOB } from './report-jobs.js';
import { wakeReport } from './report-live.js';

type Service = ServiceRuntime<AdministrationPorts>;

const DAY_MS = 86_400_000;
/** One look's worth of reports. */
const AT_ONCE = 200;

/** Due: their time is over; or nobody makes them any more, since their job died with its executors. */
const DUE = `
  SELECT ledger_id AS "ledgerId", id FROM report WHERE status = 'READY' AND expires_at <= $1
  UNION ALL
  SELECT ledger_id, id FROM report WHERE status IN ('QUEUED', 'RUNNING') AND created_at <= $2
  LIMIT ${AT_ONCE}`;

async function putAway(
  service: Service,
  job: Job,
  { ledgerId, id }: Pick<ReportRow, 'ledgerId' | 'id'>,
): Promise<void> {
  const occasion = { action: EXPIRY_JOB, stream: ledgerId, personId: ledgerId, requestId: `job ${job.id}` };
  const blobId = await unattendedWrite(service, occasion, async (rows, _publish, now) => {
    const reports = new ReportRepository(rows, { ledgerId });
    const present = await reports.locked(id);
    if (!present) return null;
    const over = present.status === 'READY' && present.expiresAt !== null && present.expiresAt <= now;
    const given = present.status === 'QUEUED' || present.status === 'RUNNING';
    if (over) await reports.change(present, { status: 'EXPIRED', blobId: null });
    else if (given) await reports.change(present, { status: 'FAILED', problem: 'INTERNAL', blobId: null });
    return over || given ? present.blobId : null;
  });
  // After the commit: a row never names bytes that are gone. Bytes that stay because of a crash here are no row's.
  if (blobId !== null) await service.ports.blobs.remove(ledgerId, blobId);
  wakeReport(service, id);
}

/** Removes the files of reports whose seven days are over, and ends those that nobody makes any more. Once a day. */
export const expireReportsJob =
  (service: Service): JobHandler =>
  async (job, signal) => {
    await planDaily(service, EXPIRY_JOB);
    const now = service.clock();
    for (let due = AT_ONCE; due >= AT_ONCE && !signal.aborted;) {
      const found: Pick<ReportRow, 'ledgerId' | 'id'>[] = await service.dataSource.query(DUE, [
        now,
        new Date(now.getTime() - DAY_MS),
      ]);
      for (const report of found) await putAway(service, job, report);
      due = found.length;
    }
  };

import {
  AppError,
  type Job,
  type JobHandler,
  Rows,
  type ServiceRuntime,
  unattendedWrite,
  uuidV7,
} from '@parfinanciero/kit';
import { z } from 'zod';
import type { ReportProblem } from '../domain/report-problems.js';
import { ReportRepository } from '../persistence/report-repository.js';
import type { ReportRow } from '../persistence/report-row.js';
import type { AdministrationPorts } from '../ports.js';
import { writeReport } from '../reports/write-report.js';
import { composeReport } from './compose-report.js';
import { REPORT_JOB } from './report-jobs.js';
import { wakeReport } from './report-live.js';
import { mayHave } from './request-report.js';

type Service = ServiceRuntime<AdministrationPorts>;

const Payload = z.object({ reportId: z.uuid() });
/** The job runner gives up after as many. */
const LAST_TRY = 5;
const KEPT_MS = 7 * 86_400_000;
/** Between two notes of how far it is. */
const NOTE_MS = 500;

/** One run of one report: the file that it writes is its claim on the row. */
interface Making {
  readonly service: Service;
  readonly job: Job;
  readonly report: ReportRow;
  readonly blobId: string;
  readonly signal: AbortSignal;
}

/** The report is gone, or another run has it: this one has nothing more to do. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Takes the report for this run, and removes what a run that died left behind. @returns null where nothing is to be made */
async function begin(service: Service, job: Job, signal: AbortSignal): Promise<Making | null> {
  const { reportId } = Payload.parse(job.payload);
  const blobId = uuidV7();
  const taken = await service.dataSource.transaction(async (manager) => {
    const reports = new ReportRepository(new Rows(manager), { ledgerId: job.ledgerId });
    const present = await reports.locked(reportId);
    if (!present || (present.status !== 'QUEUED' && present.status !== 'RUNNING')) return null;
    const report = await reports.change(present, { status: 'RUNNING', progress: 0, blobId });
    return report && { report, leftover: present.blobId };
  });
  if (!taken) return null;
  if (taken.leftover !== null) await service.ports.blobs.remove(job.ledgerId, taken.leftover);
  wakeReport(service, reportId);
  return { service, job, report: taken.report, blobId, signal };
}

/** Ends this run's report in one transaction. @returns whether it was still this run's */
async function settle({ service, job, report, blobId }: Making, patch: Partial<ReportRow>): Promise<boolean> {
  const { ledgerId, id } = report;
  const occasion = { action: REPORT_JOB, stream: ledgerId, personId: ledgerId, requestId: `job ${job.id}` };
  const settled = await unattendedWrite(service, occasion, async (rows) => {
    const reports = new ReportRepository(rows, { ledgerId });
    const present = await reports.locked(id);
    if (present?.status !== 'RUNNING' || present.blobId !== blobId) return false;
    await reports.change(present, patch);
    return true;
  });
  wakeReport(service, id);
  return settled;
}

const fail = async (making: Making, problem: ReportProblem): Promise<void> =>
  void (await settle(making, { status: 'FAILED', problem, blobId: null }));

/** The bytes as they pass; how far it is goes to the row and to whoever watches, now and then. */
async function* noted(
  bytes: AsyncIterable<Uint8Array>,
  progress: () => number,
  { service, report, blobId, signal }: Making,
): AsyncGenerator<Uint8Array> {
  let [at, last] = [0, 0];
  for await (const piece of bytes) {
    signal.throwIfAborted();
    const now = performance.now();
    const share = progress();
    if (now - at >= NOTE_MS && share !== last) {
      [at, last] = [now, share];
      const { ledgerId, id } = report;
      const found = (await service.dataSource.query(
        `UPDATE report SET progress = $4, version = version + 1
          WHERE ledger_id = $1 AND id = $2 AND blob_id = $3 AND status = 'RUNNING' RETURNING id`,
        [ledgerId, id, blobId, share],
      )) as [unknown[], number];
      if (found[1] === 0) throw new Superseded();
      wakeReport(service, id);
    }
    yield piece;
  }
}

async function make(making: Making): Promise<void> {
  const { service, report, blobId } = making;
  const { blobs, principalById } = service.ports;
  const principal = await principalById(report.ledgerId);
  if (!principal || !mayHave(principal, report)) return fail(making, 'NOT_ALLOWED');
  const now = service.clock();
  const { content, expected } = await composeReport(service, report, principal, now);
  let rows = 0;
  const { bytes, written } = writeReport(report.format, content, { now, progress: (count) => void (rows = count) });
  const share = (): number => (expected ? Math.min(99, Math.floor((rows * 100) / expected)) : 0);
  const { size } = await blobs.write(report.ledgerId, blobId, noted(bytes, share, making));
  const readyAt = service.clock();
  const ready = await settle(making, {
    status: 'READY',
    progress: 100,
    pages: written.pages,
    rows: written.rows,
    size,
    readyAt,
    expiresAt: new Date(readyAt.getTime() + KEPT_MS),
  });
  if (!ready) await blobs.remove(report.ledgerId, blobId);
}

/** What an expected error means for a report that is being made; null: it is worth another try. */
const finalProblem = (error: unknown): ReportProblem | null => {
  if (!(error instanceof AppError)) return null;
  return ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'PERSON_DISABLED'].includes(error.code) ? 'NOT_ALLOWED' : null;
};

/**
 * Makes one report in the background: QUEUED → RUNNING → READY, or FAILED with the reason, with the rights that the person has
 * then. Killed at any point it runs again from the start, under a new file; what the first run had written is removed.
 */
export const makeReportJob =
  (service: Service): JobHandler =>
  async (job, signal) => {
    const making = await begin(service, job, signal);
    if (!making) return;
    try {
      await make(making);
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof Superseded) return;
      const problem = finalProblem(error);
      if (problem) return fail(making, problem);
      // Nobody will try again: whoever waits for it must know.
      if (job.attempt >= LAST_TRY)
        await fail(making, error instanceof AppError && error.code === 'UNAVAILABLE' ? 'UNAVAILABLE' : 'INTERNAL');
      throw error;
    }
  };

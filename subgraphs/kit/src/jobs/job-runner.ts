import type { DataSource } from 'typeorm';
import type { Logger } from '../logging/logger.js';

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly ledgerId: string;
  readonly payload: unknown;
  /** 1 for the first try. */
  readonly attempt: number;
}

export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;

export interface JobRunnerOptions {
  readonly database: DataSource;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** How long a worker may be silent before its job is given to another (default 120 000 ms). */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  /** Jobs at the same time (default 1). */
  readonly parallel?: number;
}

export interface JobRunner {
  wake(): void;
  /** Runs until no job is due. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** Waits between tries; after the last one the job is dead and stays for somebody to look at. */
const BACKOFF_MS = [1_000, 5_000, 30_000, 120_000] as const;

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly ledger_id: string;
  readonly payload: unknown;
  readonly attempts: number;
}

const CLAIM = `
  UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = $2
   WHERE id = (SELECT id FROM job
                WHERE kind = ANY ($3) AND run_at <= $1
                  AND (state = 'waiting' OR (state = 'running' AND lease_until < $1))
                ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, ledger_id, payload, attempts`;

/** A job whose every executor died on it, which no `catch` of theirs could tell. */
const BURY = `
  UPDATE job SET state = 'dead', lease_until = NULL, last_error = 'its executors ended without a word'
   WHERE kind = ANY ($2) AND state = 'running' AND lease_until < $1 AND attempts > $3`;

/** One executor per job among any number of replicas: a job belongs to whoever holds its lease. */
export function startJobRunner(options: JobRunnerOptions): JobRunner {
  const { database, logger, clock, handlers, leaseMs = 120_000, pollMs = 1_000, parallel = 1 } = options;
  const stopping = new AbortController();
  const kinds = Object.keys(handlers);
  const active = new Set<Promise<void>>();

  const claim = async (): Promise<JobRow | null> => {
    const now = clock();
    await database.query(BURY, [now, kinds, BACKOFF_MS.length]);
    const [rows] = (await database.query(CLAIM, [now, new Date(now.getTime() + leaseMs), kinds])) as [JobRow[], number];
    return rows[0] ?? null;
  };

  const fail = async (row: JobRow, error: unknown): Promise<void> => {
    const wait = BACKOFF_MS[row.attempts - 1];
    logger.error({ err: error, job: row.id, kind: row.kind, attempt: row.attempts }, 'a job failed');
    await database.query(
      `UPDATE job SET state = $2, run_at = $3, lease_until = NULL, last_error = $4 WHERE id = $1 AND attempts = $5`,
      [
        row.id,
        wait === undefined ? 'dead' : 'waiting',
        new Date(clock().getTime() + (wait ?? 0)),
        error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown',
        row.attempts,
      ],
    );
  };

  const runOne = async (row: JobRow): Promise<void> => {
    const renewal = setInterval(() => {
      const until = new Date(clock().getTime() + leaseMs);
      database
        .query(`UPDATE job SET lease_until = $2 WHERE id = $1 AND attempts = $3`, [row.id, until, row.attempts])
        .catch((error: unknown) => logger.warn({ err: error, job: row.id }, 'a lease could not be renewed'));
    }, leaseMs / 3);
    try {
      const job = { id: row.id, kind: row.kind, ledgerId: row.ledger_id, payload: row.payload, attempt: row.attempts };
      await handlers[row.kind]!(job, stopping.signal);
      await database.query(`UPDATE job SET state = 'done', lease_until = NULL WHERE id = $1 AND attempts = $2`, [
        row.id,
        row.attempts,
      ]);
    } catch (error) {
      if (!stopping.signal.aborted) await fail(row, error);
      // Stopped in the middle: give it back now, so that the next start need not wait for the lease.
      // Only while it is ours: whoever took an expired lease over has it now.
      else {
        await database.query(
          `UPDATE job SET state = 'waiting', attempts = attempts - 1, lease_until = NULL WHERE id = $1 AND attempts = $2 AND state = 'running'`,
          [row.id, row.attempts],
        );
      }
    } finally {
      clearInterval(renewal);
    }
  };

  let looking: Promise<void> | null = null;
  const claimAll = async (): Promise<void> => {
    try {
      while (!stopping.signal.aborted && active.size < parallel) {
        const row = await claim();
        if (!row) return;
        const work = runOne(row)
          .catch((error: unknown) => logger.error({ err: error, job: row.id }, 'a job could not be closed'))
          .finally(() => {
            active.delete(work);
            void look();
          });
        active.add(work);
      }
    } catch (error) {
      if (!stopping.signal.aborted) logger.error({ err: error }, 'jobs could not be claimed');
    }
  };
  /** One look at a time; whoever comes meanwhile waits for the one that is under way. */
  const look = (): Promise<void> => (looking ??= claimAll().finally(() => (looking = null)));

  const timer = setInterval(() => void look(), pollMs);
  return {
    wake: () => void look(),
    async drain() {
      do {
        await look();
        await Promise.allSettled([...active]);
      } while (active.size > 0 || looking !== null);
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await looking;
      await Promise.allSettled([...active]);
    },
  };
}

import { uuidV7 } from '../ids/index.js';
import type { Rows } from '../use-case/rows.js';

export interface NewJob {
  readonly kind: string;
  readonly ledgerId: string;
  readonly payload: unknown;
  readonly runAt: Date;
}

/** Queues work in the caller's transaction: it runs if and only if that commits. */
export async function enqueueJob(rows: Rows, job: NewJob): Promise<void> {
  await rows.query(
    `INSERT INTO job (id, kind, ledger_id, payload, run_at, created_at) VALUES ($1, $2, $3, $4, $5, $5)`,
    [uuidV7(), job.kind, job.ledgerId, JSON.stringify(job.payload), job.runAt],
  );
}

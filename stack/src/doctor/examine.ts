import { setTimeout as delay } from 'node:timers/promises';
import type { CheckpointKeeper } from '@parfinanciero/administration';
import pg from 'pg';
import { databaseName, urlFor } from '../databases.js';
import { checkAudit } from './audit.js';
import { checkCopies } from './copies.js';
import { checkEvents, checkVersions, undrained } from './events.js';
import type { DoctorDatabases, Finding } from './finding.js';
import { checkGoals } from './goals.js';
import { checkLedger, checkMoneyColumns } from './ledger.js';
import { checkRollups } from './rollups.js';

export interface Examination {
  readonly findings: readonly Finding[];
  /** What had not been delivered when the patience was over. */
  readonly undrained: readonly string[];
}

const PATIENCE_MS = 60_000;

async function withDatabases<T>(ownerUrl: string, work: (databases: DoctorDatabases) => Promise<T>): Promise<T> {
  const open = async (service: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: urlFor(ownerUrl, databaseName(service)) });
    await client.connect();
    return client;
  };
  const databases = {
    identity: await open('identity'),
    expenses: await open('expenses'),
    dashboard: await open('dashboard'),
    goals: await open('goals'),
    projections: await open('projections'),
    administration: await open('administration'),
  };
  try {
    return await work(databases);
  } finally {
    await Promise.all(Object.values(databases).map((client) => client.end()));
  }
}

/**
 * Waits until every event has had its effect, then checks what stored data can show.
 * @param keeper of the audit chain's checkpoints; null leaves their signatures and their file unchecked
 */
export function examine(
  ownerUrl: string,
  patienceMs = PATIENCE_MS,
  keeper: CheckpointKeeper | null = null,
): Promise<Examination> {
  return withDatabases(ownerUrl, async (databases) => {
    let waiting = await undrained(databases);
    for (
      const end = Date.now() + patienceMs;
      waiting.length > 0 && Date.now() < end;
      waiting = await undrained(databases)
    )
      await delay(200);
    const findings = [
      ...(await checkRollups(databases)),
      ...(await checkCopies(databases)),
      ...(await checkEvents(databases)),
      ...(await checkVersions(databases)),
      ...(await checkLedger(databases)),
      ...(await checkGoals(databases)),
      ...(await checkMoneyColumns(databases)),
      ...(await checkAudit(databases, keeper)),
    ];
    return { findings, undrained: waiting };
  });
}

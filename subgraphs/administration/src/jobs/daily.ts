import { derivedUuid, INSTALLATION, type ServiceRuntime } from '@parfinanciero/kit';
import type { AdministrationPorts } from '../ports.js';

/** 3 in the morning in America/Bogota, which knows no summer time. */
const HOUR_UTC = 8;
const DAY_MS = 86_400_000;

/** The next time that it is that hour, after `now`. */
export function nextNight(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), HOUR_UTC);
  return new Date(today > now.getTime() ? today : today + DAY_MS);
}

/**
 * Queues the next run of a daily job, once however many replicas ask. What was missed while nothing ran is made up for once:
 * its job is still waiting.
 */
export async function planDaily(service: ServiceRuntime<AdministrationPorts>, kind: string): Promise<void> {
  const now = service.clock();
  const runAt = nextNight(now);
  await service.dataSource.query(
    `INSERT INTO job (id, kind, ledger_id, payload, run_at, created_at) VALUES ($1, $2, $3, '{}', $4, $5) ON CONFLICT DO NOTHING`,
    [derivedUuid(kind, runAt.toISOString()), kind, INSTALLATION, runAt, now],
  );
}

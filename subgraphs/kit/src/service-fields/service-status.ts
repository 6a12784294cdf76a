import { forbidden } from '../errors/index.js';
import { personOf } from '../use-case/authorise.js';
import type { Context } from '../use-case/context.js';
import type { ServiceStatus } from './types.js';

const STATUS = `
  SELECT (SELECT coalesce(array_agg(name ORDER BY timestamp, id), '{}') FROM schema_migration) AS migrations,
         (SELECT count(*) FROM job WHERE state = 'waiting')::int AS queued,
         (SELECT count(*) FROM job WHERE state = 'running')::int AS running,
         (SELECT count(*) FROM job WHERE state = 'dead')::int AS dead,
         (SELECT count(*) FROM outbox WHERE published_at IS NULL)::int AS "outboxWaiting",
         pg_database_size(current_database())::text AS "storageBytes"`;

/** The state of one service. @throws FORBIDDEN for anybody but an ADMIN */
export async function serviceStatus(context: Context<unknown>): Promise<ServiceStatus> {
  const principal = personOf(context);
  if (principal.role !== 'ADMIN' || principal.readBy !== undefined) throw forbidden();
  const { dataSource, lag } = context.service;
  const rows: Omit<ServiceStatus, 'lag'>[] = await dataSource.query(STATUS);
  const behind = await lag();
  return { ...rows[0]!, lag: behind.map((one) => ({ ...one, events: String(one.events) })) };
}

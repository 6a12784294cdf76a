import type pg from 'pg';
import { differences, keyed, type DoctorDatabases, type Finding } from './finding.js';

/** Who follows whom: by name of the consumer's database. */
const CONSUMERS = [
  { service: 'expenses', consumer: 'expenses.ledger-settings', source: 'identity' },
  { service: 'dashboard', consumer: 'dashboard.ledger-settings', source: 'identity' },
  { service: 'dashboard', consumer: 'dashboard.rollups', source: 'expenses' },
  { service: 'goals', consumer: 'goals.ledger-settings', source: 'identity' },
  { service: 'goals', consumer: 'goals.transfers', source: 'expenses' },
  { service: 'projections', consumer: 'projections.ledger-settings', source: 'identity' },
  { service: 'projections', consumer: 'projections.movements', source: 'expenses' },
  { service: 'projections', consumer: 'projections.goals', source: 'goals' },
  { service: 'identity', consumer: 'identity.erasure', source: 'identity' },
  { service: 'expenses', consumer: 'expenses.erasure', source: 'identity' },
  { service: 'dashboard', consumer: 'dashboard.erasure', source: 'identity' },
  { service: 'goals', consumer: 'goals.erasure', source: 'identity' },
  { service: 'projections', consumer: 'projections.erasure', source: 'identity' },
  { service: 'identity', consumer: 'identity.erasures', source: 'identity' },
  { service: 'identity', consumer: 'identity.erasures', source: 'expenses' },
  { service: 'identity', consumer: 'identity.erasures', source: 'dashboard' },
  { service: 'identity', consumer: 'identity.erasures', source: 'goals' },
  { service: 'identity', consumer: 'identity.erasures', source: 'projections' },
  { service: 'identity', consumer: 'identity.erasures', source: 'administration' },
  { service: 'administration', consumer: 'administration.audit-identity', source: 'identity' },
  { service: 'administration', consumer: 'administration.audit-expenses', source: 'expenses' },
  { service: 'administration', consumer: 'administration.audit-goals', source: 'goals' },
  { service: 'administration', consumer: 'administration.audit-projections', source: 'projections' },
  { service: 'administration', consumer: 'administration.audit-administration', source: 'administration' },
  { service: 'administration', consumer: 'administration.trends-identity', source: 'identity' },
  { service: 'administration', consumer: 'administration.trends-expenses', source: 'expenses' },
  { service: 'administration', consumer: 'administration.trends-goals', source: 'goals' },
  { service: 'administration', consumer: 'administration.trends-projections', source: 'projections' },
  { service: 'administration', consumer: 'administration.trends-administration', source: 'administration' },
  { service: 'administration', consumer: 'administration.reports', source: 'identity' },
  { service: 'administration', consumer: 'administration.erasure', source: 'identity' },
] as const;

const HEADS = 'SELECT ledger_id::text AS key, seq::text AS value FROM outbox_head';
const CURSORS =
  'SELECT ledger_id::text AS key, seq::text AS value FROM event_cursor WHERE source = $1 AND consumer = $2';

/** Streams that a consumer has not finished, or that are not published: what a drain waits for. */
export async function undrained(databases: DoctorDatabases): Promise<string[]> {
  const waiting: string[] = [];
  for (const [name, client] of Object.entries(databases) as [string, pg.Client][]) {
    const { rows } = await client.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM outbox WHERE published_at IS NULL',
    );
    if (rows[0]?.n) waiting.push(`${name}: ${rows[0].n} events not published`);
  }
  for (const { service, consumer, source } of CONSUMERS) {
    const heads = await keyed(databases[source], HEADS);
    const cursors = await keyed(databases[service], CURSORS, [source, consumer]);
    const behind = [...heads].filter(([stream, seq]) => cursors.get(stream) !== seq);
    if (behind.length > 0) waiting.push(`${consumer}: ${behind.length} streams behind`);
  }
  return waiting;
}

/** I3: every outbox is whole up to its head, and every cursor stands at its source's head, never past it. */
export async function checkEvents(databases: DoctorDatabases): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, client] of Object.entries(databases) as [string, pg.Client][]) {
    const counted = await keyed(
      client,
      `SELECT ledger_id::text AS key, concat(min(seq), '…', max(seq), ' of ', count(*)) AS value FROM outbox GROUP BY ledger_id`,
    );
    const heads = await keyed(
      client,
      `SELECT ledger_id::text AS key, concat('1…', seq, ' of ', seq) AS value FROM outbox_head WHERE seq > 0`,
    );
    findings.push(...differences('I3', `${name}.outbox stream`, heads, counted));
  }
  for (const { service, consumer, source } of CONSUMERS) {
    const cursors = await keyed(databases[service], CURSORS, [source, consumer]);
    for (const [stream, seq] of cursors) if (seq === '0') cursors.delete(stream);
    findings.push(
      ...differences('I3', `cursor of ${consumer}, stream`, await keyed(databases[source], HEADS), cursors),
    );
  }
  return findings;
}

const VERSIONS = `
  SELECT concat_ws(' ', o.ledger_id, r.value ->> 'id') AS key,
         concat(min((r.value ->> 'version')::int), '…', max((r.value ->> 'version')::int), ' in ', count(*)) AS value
    FROM outbox o, jsonb_array_elements(o.payload -> 'rows') AS r
   WHERE o.type = 'expenses.transactions-changed' AND o.payload IS NOT NULL
   GROUP BY 1`;

const GOAL_VERSIONS = `
  SELECT concat_ws(' ', ledger_id, payload ->> 'goalId') AS key,
         concat(min((payload ->> 'version')::int), '…', max((payload ->> 'version')::int), ' in ', count(*)) AS value
    FROM outbox WHERE type = 'goals.goal-changed' AND payload IS NOT NULL GROUP BY 1`;

/** I4: each transaction's and each goal's events carry its versions 1, 2, 3 … up to the one it has. */
export async function checkVersions({ expenses, goals }: DoctorDatabases): Promise<Finding[]> {
  const versions = (table: string) =>
    `SELECT concat_ws(' ', ledger_id, id) AS key, concat('1…', version, ' in ', version) AS value FROM ${table}`;
  const [present, set] = [await keyed(expenses, versions('transaction')), await keyed(goals, versions('goal'))];
  return [
    ...differences('I4', 'versions of transaction', present, await keyed(expenses, VERSIONS)),
    ...differences('I4', 'versions of goal', set, await keyed(goals, GOAL_VERSIONS)),
  ];
}

import type { QueryRunner } from 'typeorm';

/** What every service keeps beside its own rows. `ledger_id` holds the stream: a ledger, a person, or the nil UUID. */
const UP = [
  // `erased_at`: nothing more may be written in this stream.
  `CREATE TABLE outbox_head (ledger_id uuid PRIMARY KEY, seq bigint NOT NULL, erased_at timestamptz)`,
  `CREATE TABLE outbox (
     ledger_id uuid NOT NULL, seq bigint NOT NULL, id uuid NOT NULL, type text NOT NULL, version int NOT NULL,
     payload jsonb, request_id text NOT NULL, occurred_at timestamptz NOT NULL, published_at timestamptz,
     PRIMARY KEY (ledger_id, seq))`,
  `CREATE INDEX outbox_unpublished ON outbox (ledger_id, seq) WHERE published_at IS NULL`,
  `CREATE TABLE event_cursor (
     ledger_id uuid NOT NULL, source text NOT NULL, consumer text NOT NULL, seq bigint NOT NULL,
     PRIMARY KEY (ledger_id, source, consumer))`,
  `CREATE TABLE idempotency (
     ledger_id uuid NOT NULL, person_id uuid NOT NULL, key text NOT NULL, field text NOT NULL, input_hash text NOT NULL,
     answer jsonb, created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (ledger_id, person_id, key, field))`,
  `CREATE INDEX idempotency_age ON idempotency (created_at)`,
  `CREATE TABLE audit_content (
     ledger_id uuid NOT NULL, id uuid NOT NULL, action text NOT NULL, person_id uuid NOT NULL, request_id text NOT NULL,
     origin text, at timestamptz NOT NULL, content text, salt text, erased_at timestamptz, PRIMARY KEY (ledger_id, id),
     CHECK ((content IS NULL) = (erased_at IS NOT NULL)))`,
  `CREATE INDEX audit_content_person ON audit_content (person_id)`,
  `CREATE TABLE job (
     id uuid PRIMARY KEY, kind text NOT NULL, ledger_id uuid NOT NULL, payload jsonb NOT NULL, state text NOT NULL DEFAULT 'waiting'
       CHECK (state IN ('waiting', 'running', 'done', 'dead')),
     run_at timestamptz NOT NULL, attempts int NOT NULL DEFAULT 0, lease_until timestamptz, last_error text,
     created_at timestamptz NOT NULL)`,
  `CREATE INDEX job_due ON job (run_at) WHERE state IN ('waiting', 'running')`,
];

const TABLES = ['job', 'audit_content', 'idempotency', 'event_cursor', 'outbox', 'outbox_head'];

const BLOB_UP = `CREATE TABLE blob (
  ledger_id uuid NOT NULL, id uuid NOT NULL, ordinal int NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (ledger_id, id, ordinal))`;

const DOCUMENT_UP = `CREATE TABLE document (
  ledger_id uuid NOT NULL, collection text NOT NULL, id text NOT NULL, body jsonb NOT NULL, PRIMARY KEY (ledger_id, collection, id))`;

/** Tables of the kit that have no ledger in their key, on purpose. */
export const KIT_LOCAL_TABLES: readonly string[] = ['job', 'schema_migration'];

export interface KitTableOptions {
  readonly blobs?: boolean;
  readonly documents?: boolean;
}

/** The part of a service's first migration that makes the kit's tables. */
export async function createKitTables(runner: QueryRunner, options: KitTableOptions = {}): Promise<void> {
  for (const statement of UP) await runner.query(statement);
  if (options.blobs) await runner.query(BLOB_UP);
  if (options.documents) await runner.query(DOCUMENT_UP);
}

/** The reverse of `createKitTables`. */
export async function dropKitTables(runner: QueryRunner): Promise<void> {
  for (const table of [...TABLES, 'blob', 'document']) await runner.query(`DROP TABLE IF EXISTS ${table}`);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE file (
     ledger_id uuid NOT NULL, id uuid NOT NULL, blob_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('import', 'receipt')),
     name text NOT NULL, mime_type text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL, reencoded boolean NOT NULL DEFAULT false,
     created_by uuid NOT NULL, created_at timestamptz NOT NULL, PRIMARY KEY (ledger_id, id))`,
  `CREATE TABLE import_batch (
     ledger_id uuid NOT NULL, id uuid NOT NULL, file_id uuid NOT NULL, file_name text NOT NULL,
     status text NOT NULL CHECK (status IN ('PREVIEW', 'IMPORTED', 'REVERTED')),
     mapping jsonb NOT NULL, choices jsonb NOT NULL, sheet jsonb NOT NULL, names jsonb NOT NULL, plan jsonb NOT NULL,
     counts jsonb NOT NULL, added int NOT NULL DEFAULT 0, restores int NOT NULL DEFAULT 0, removed jsonb,
     reverted_at timestamptz, created_by uuid NOT NULL, created_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id), FOREIGN KEY (ledger_id, file_id) REFERENCES file (ledger_id, id))`,
  `CREATE INDEX import_batch_list ON import_batch (ledger_id, created_at DESC, id DESC)`,
  // The rows of a file on their way into the ledger: shown in the preview, gone from here when they are booked.
  `CREATE TABLE import_row (
     ledger_id uuid NOT NULL, batch_id uuid NOT NULL, ordinal int NOT NULL, line int NOT NULL,
     state text NOT NULL CHECK (state IN ('NEW', 'DUPLICATE', 'SUSPICIOUS', 'PROBLEM', 'IGNORED')), problem text, raw text,
     booked_on date, local_time time, payee text, note text, search text, account text, to_account text, path text, flow text,
     account_id uuid, to_account_id uuid, category_id uuid, amount bigint, currency char(3), import_key text,
     review_reason text, transaction_id uuid,
     PRIMARY KEY (ledger_id, batch_id, ordinal),
     FOREIGN KEY (ledger_id, batch_id) REFERENCES import_batch (ledger_id, id) ON DELETE CASCADE)`,
  `CREATE INDEX import_row_key ON import_row (ledger_id, batch_id, import_key) WHERE import_key IS NOT NULL`,
  `CREATE TABLE import_mapping (
     ledger_id uuid NOT NULL, signature text NOT NULL, account_id uuid, mapping jsonb NOT NULL, choices jsonb NOT NULL,
     updated_at timestamptz NOT NULL, CONSTRAINT import_mapping_key UNIQUE NULLS NOT DISTINCT (ledger_id, signature, account_id))`,
  `ALTER TABLE category ADD COLUMN removed_at timestamptz`,
  `CREATE INDEX transaction_arrival ON transaction (ledger_id, to_account_id, booked_on) WHERE to_account_id IS NOT NULL`,
];

const DOWN = [
  'DROP INDEX transaction_arrival',
  'ALTER TABLE category DROP COLUMN removed_at',
  'DROP TABLE import_mapping',
  'DROP TABLE import_row',
  'DROP TABLE import_batch',
  'DROP TABLE file',
];

export class FilesAndImports1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

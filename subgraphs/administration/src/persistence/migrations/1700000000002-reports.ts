import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // `ledger_id` is the person who asked for it; `ledger` the ledger that it is about, if any.
  `CREATE TABLE report (
     ledger_id uuid NOT NULL, id uuid NOT NULL, ledger uuid,
     kind text NOT NULL CHECK (kind IN ('AUDIT', 'STATEMENT', 'TAX', 'GOALS')),
     format text NOT NULL CHECK (format IN ('PDF', 'CSV', 'XLSX')),
     language text NOT NULL CHECK (language IN ('es', 'en')), parameters jsonb NOT NULL, file_name text NOT NULL,
     status text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
     progress int NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
     blob_id uuid, pages int, rows int, size bigint, problem text,
     created_at timestamptz NOT NULL, ready_at timestamptz, expires_at timestamptz, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id),
     CHECK ((status = 'READY') <= (blob_id IS NOT NULL AND ready_at IS NOT NULL AND expires_at IS NOT NULL AND size IS NOT NULL)),
     CHECK ((status = 'FAILED') = (problem IS NOT NULL)), CHECK ((kind = 'AUDIT') = (ledger IS NULL)))`,
  `CREATE INDEX report_expiry ON report (expires_at) WHERE status = 'READY'`,
  `CREATE INDEX report_unfinished ON report (created_at) WHERE status IN ('QUEUED', 'RUNNING')`,
  `CREATE INDEX report_of_ledger ON report (ledger) WHERE ledger IS NOT NULL`,
];

export class Reports1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Their files lose the only rows that name them.
    await runner.query('DELETE FROM blob WHERE (ledger_id, id) IN (SELECT ledger_id, blob_id FROM report)');
    await runner.query('DROP TABLE report');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE receipt (
     ledger_id uuid NOT NULL, id uuid NOT NULL, file_id uuid NOT NULL, file_name text NOT NULL, image_file_id uuid,
     status text NOT NULL CHECK (status IN ('QUEUED', 'READING', 'TO_REVIEW', 'CONFIRMED', 'FAILED', 'DISCARDED')),
     failure text, document_id uuid, company text, date date, total bigint, currency char(3), tax bigint,
     confidence double precision, engine text, transaction_id uuid,
     created_by uuid NOT NULL, created_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id), CONSTRAINT receipt_file UNIQUE (ledger_id, file_id),
     CHECK ((status = 'CONFIRMED') = (transaction_id IS NOT NULL)), CHECK ((status = 'FAILED') <= (failure IS NOT NULL)),
     CHECK (total IS NULL OR currency IS NOT NULL), CHECK (tax IS NULL OR currency IS NOT NULL),
     FOREIGN KEY (ledger_id, file_id) REFERENCES file (ledger_id, id),
     FOREIGN KEY (ledger_id, image_file_id) REFERENCES file (ledger_id, id))`,
  `CREATE INDEX receipt_status ON receipt (ledger_id, status, id DESC)`,
  `CREATE INDEX receipt_changed ON receipt (ledger_id, changed_at)`,
];

export class Receipts1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Documents of readings lose the only rows that name them.
    await runner.query(`DELETE FROM document WHERE collection IN ('receipt-text', 'receipt-reading')`);
    await runner.query('DROP TABLE receipt');
  }
}

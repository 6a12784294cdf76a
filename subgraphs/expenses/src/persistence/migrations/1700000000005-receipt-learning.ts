import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE receipt ADD COLUMN merchant_key text, ADD COLUMN printed_company text`,
  // Categories without a foreign key: what was learnt of one that is gone is passed over, and must not keep it from going.
  `CREATE TABLE merchant_habit (
     ledger_id uuid NOT NULL, id uuid NOT NULL, merchant_key text NOT NULL, payee text, category_id uuid, month_first boolean,
     total_label text, changed_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id), CONSTRAINT merchant_habit_key UNIQUE (ledger_id, merchant_key))`,
  `CREATE TABLE item_use (
     ledger_id uuid NOT NULL, item_key text NOT NULL, category_id uuid NOT NULL, uses int NOT NULL, last date NOT NULL,
     PRIMARY KEY (ledger_id, item_key, category_id))`,
];

const DOWN = [
  'DROP TABLE item_use',
  'DROP TABLE merchant_habit',
  'ALTER TABLE receipt DROP COLUMN merchant_key, DROP COLUMN printed_company',
];

export class ReceiptLearning1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

import { createKitTables, dropKitTables } from '@parfinanciero/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE SEQUENCE transaction_legacy_id`,
  `CREATE TABLE ledger_settings (
     ledger_id uuid PRIMARY KEY, name text NOT NULL, zone text NOT NULL, language text NOT NULL,
     reference_currency char(3) NOT NULL, source_version int NOT NULL)`,
  `CREATE TABLE account (
     ledger_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, comparable text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('CASH', 'BANK', 'CARD', 'LOAN', 'SAVINGS')),
     system text CHECK (system IN ('EXCHANGE', 'OPENING')), currency char(3) NOT NULL,
     opening_balance bigint NOT NULL DEFAULT 0, opened_on date NOT NULL, archived boolean NOT NULL DEFAULT false,
     batch_id uuid, created_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id), CONSTRAINT account_currency UNIQUE (ledger_id, id, currency))`,
  `CREATE UNIQUE INDEX account_name ON account (ledger_id, comparable, currency) WHERE system IS NULL AND NOT archived`,
  `CREATE UNIQUE INDEX account_system ON account (ledger_id, system, currency) WHERE system IS NOT NULL`,
  `CREATE TABLE category (
     ledger_id uuid NOT NULL, id uuid NOT NULL, key text, name text, parent_id uuid, code text NOT NULL,
     flow text NOT NULL CHECK (flow IN ('INCOME', 'SPENDING')), position int NOT NULL, batch_id uuid,
     version int NOT NULL DEFAULT 1, PRIMARY KEY (ledger_id, id), CHECK (key IS NOT NULL OR name IS NOT NULL),
     FOREIGN KEY (ledger_id, parent_id) REFERENCES category (ledger_id, id))`,
  `CREATE UNIQUE INDEX category_key ON category (ledger_id, key) WHERE key IS NOT NULL`,
  `CREATE TABLE transaction (
     ledger_id uuid NOT NULL, id uuid NOT NULL, legacy_id bigint NOT NULL DEFAULT nextval('transaction_legacy_id'),
     kind text NOT NULL CHECK (kind IN ('PURCHASE', 'INCOME', 'REFUND', 'TRANSFER', 'EXCHANGE', 'OPENING')),
     booked_on date NOT NULL, local_time time, payee text, note text, search text NOT NULL,
     account_id uuid NOT NULL, amount bigint NOT NULL, currency char(3) NOT NULL,
     to_account_id uuid, received bigint, received_currency char(3),
     review_reason text, batch_id uuid, import_key text, receipt_id uuid, deleted_at timestamptz,
     created_by uuid NOT NULL, created_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id), UNIQUE (ledger_id, legacy_id),
     CHECK ((to_account_id IS NULL) = (received IS NULL)),
     FOREIGN KEY (ledger_id, account_id, currency) REFERENCES account (ledger_id, id, currency),
     FOREIGN KEY (ledger_id, to_account_id, received_currency) REFERENCES account (ledger_id, id, currency))`,
  `CREATE INDEX transaction_list ON transaction (ledger_id, booked_on DESC, id DESC) WHERE deleted_at IS NULL`,
  `CREATE INDEX transaction_account ON transaction (ledger_id, account_id, booked_on DESC, id DESC)`,
  `CREATE INDEX transaction_batch ON transaction (ledger_id, batch_id) WHERE batch_id IS NOT NULL`,
  `CREATE UNIQUE INDEX transaction_import_key ON transaction (ledger_id, import_key) WHERE import_key IS NOT NULL AND deleted_at IS NULL`,
  `CREATE TABLE posting (
     ledger_id uuid NOT NULL, transaction_id uuid NOT NULL, ordinal int NOT NULL, account_id uuid NOT NULL,
     category_id uuid, flow text CHECK (flow IN ('INCOME', 'SPENDING')), amount bigint NOT NULL, currency char(3) NOT NULL,
     PRIMARY KEY (ledger_id, transaction_id, ordinal), CHECK ((category_id IS NULL) = (flow IS NULL)),
     FOREIGN KEY (ledger_id, transaction_id) REFERENCES transaction (ledger_id, id) ON DELETE CASCADE,
     FOREIGN KEY (ledger_id, account_id, currency) REFERENCES account (ledger_id, id, currency),
     FOREIGN KEY (ledger_id, category_id) REFERENCES category (ledger_id, id))`,
  `CREATE INDEX posting_category ON posting (ledger_id, category_id) WHERE category_id IS NOT NULL`,
  `CREATE INDEX posting_account ON posting (ledger_id, account_id)`,
];

const DOWN = [
  'DROP TABLE posting',
  'DROP TABLE transaction',
  'DROP TABLE category',
  'DROP TABLE account',
  'DROP TABLE ledger_settings',
  'DROP SEQUENCE transaction_legacy_id',
];

export class LedgerTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner, { blobs: true, documents: true });
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
    await dropKitTables(runner);
  }
}

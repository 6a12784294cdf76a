import { createKitTables, dropKitTables } from '@parfinanciero/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE ledger_settings (
     ledger_id uuid PRIMARY KEY, zone text NOT NULL, reference_currency char(3) NOT NULL, source_version int NOT NULL)`,
  `CREATE TABLE account_copy (
     ledger_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, kind text NOT NULL, currency char(3) NOT NULL,
     archived boolean NOT NULL, source_version int NOT NULL, PRIMARY KEY (ledger_id, id))`,
  `CREATE TABLE balance_day (
     ledger_id uuid NOT NULL, account_id uuid NOT NULL, day date NOT NULL, currency char(3) NOT NULL, change bigint NOT NULL,
     PRIMARY KEY (ledger_id, account_id, day))`,
  `CREATE TABLE balance_month (
     ledger_id uuid NOT NULL, account_id uuid NOT NULL, month date NOT NULL, currency char(3) NOT NULL,
     change bigint NOT NULL, closing bigint NOT NULL, PRIMARY KEY (ledger_id, account_id, month))`,
  `CREATE TABLE flow_day (
     ledger_id uuid NOT NULL, day date NOT NULL, account_id uuid NOT NULL, category_id uuid NOT NULL,
     flow text NOT NULL CHECK (flow IN ('INCOME', 'SPENDING')), currency char(3) NOT NULL, amount bigint NOT NULL,
     PRIMARY KEY (ledger_id, day, account_id, category_id, flow))`,
  `CREATE TABLE flow_month (
     ledger_id uuid NOT NULL, month date NOT NULL, account_id uuid NOT NULL, category_id uuid NOT NULL,
     flow text NOT NULL CHECK (flow IN ('INCOME', 'SPENDING')), currency char(3) NOT NULL, amount bigint NOT NULL,
     PRIMARY KEY (ledger_id, month, account_id, category_id, flow))`,
];

const DOWN = ['flow_month', 'flow_day', 'balance_month', 'balance_day', 'account_copy', 'ledger_settings'];

export class Rollups1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner);
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DOWN) await runner.query(`DROP TABLE ${table}`);
    await dropKitTables(runner);
  }
}

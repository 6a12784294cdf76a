import { createKitTables, dropKitTables } from '@parfinanciero/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE SEQUENCE goal_legacy_id`,
  `CREATE SEQUENCE advice_legacy_id`,
  `CREATE TABLE ledger_settings (
     ledger_id uuid PRIMARY KEY, name text NOT NULL, zone text NOT NULL, language text NOT NULL,
     reference_currency char(3) NOT NULL, source_version int NOT NULL)`,
  `CREATE TABLE account_copy (
     ledger_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, kind text NOT NULL, currency char(3) NOT NULL,
     archived boolean NOT NULL, source_version int NOT NULL, PRIMARY KEY (ledger_id, id))`,
  `CREATE TABLE goal (
     ledger_id uuid NOT NULL, id uuid NOT NULL, legacy_id bigint NOT NULL DEFAULT nextval('goal_legacy_id'),
     kind text NOT NULL CHECK (kind IN ('SAVING', 'DEBT', 'EMERGENCY', 'SINKING')),
     title text NOT NULL, description text, icon text,
     target_minor bigint NOT NULL CHECK (target_minor > 0), currency char(3) NOT NULL, progress_minor bigint NOT NULL DEFAULT 0,
     starts_on date NOT NULL, ends_on date CHECK (ends_on > starts_on),
     status text NOT NULL CHECK (status IN ('CREATED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED', 'SUSPENDED')),
     priority int NOT NULL CHECK (priority > 0), account_id uuid, archived boolean NOT NULL DEFAULT false,
     rate text, rate_kind text CHECK (rate_kind IN ('EFFECTIVE_ANNUAL', 'NOMINAL_MONTHLY', 'NOMINAL_ANNUAL')),
     minimum_payment bigint CHECK (minimum_payment >= 0), months int CHECK (months > 0),
     monthly_contribution bigint CHECK (monthly_contribution > 0),
     contribution_day int CHECK (contribution_day BETWEEN 1 AND 31), recurring_from date,
     milestone int NOT NULL DEFAULT 0, created_by uuid NOT NULL, created_at timestamptz NOT NULL,
     changed_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id), UNIQUE (ledger_id, legacy_id), CONSTRAINT goal_currency UNIQUE (ledger_id, id, currency),
     CHECK ((kind = 'DEBT') = (rate IS NOT NULL)), CHECK ((rate IS NULL) = (rate_kind IS NULL)),
     CHECK ((monthly_contribution IS NOT NULL AND contribution_day IS NOT NULL) = (recurring_from IS NOT NULL)))`,
  `CREATE INDEX goal_account ON goal (ledger_id, account_id) WHERE account_id IS NOT NULL`,
  `CREATE INDEX goal_recurring ON goal (ledger_id, id)
    WHERE recurring_from IS NOT NULL AND account_id IS NULL AND NOT archived AND status IN ('CREATED', 'IN_PROGRESS')`,
  `CREATE INDEX goal_changed ON goal (ledger_id, changed_at)`,
  `CREATE TABLE account_link (
     ledger_id uuid NOT NULL, id uuid NOT NULL, goal_id uuid NOT NULL, account_id uuid NOT NULL,
     linked_at timestamptz NOT NULL, unlinked_at timestamptz, PRIMARY KEY (ledger_id, id),
     FOREIGN KEY (ledger_id, goal_id) REFERENCES goal (ledger_id, id))`,
  `CREATE INDEX account_link_account ON account_link (ledger_id, account_id)`,
  `CREATE UNIQUE INDEX account_link_present ON account_link (ledger_id, goal_id) WHERE unlinked_at IS NULL`,
  `CREATE TABLE contribution (
     ledger_id uuid NOT NULL, id uuid NOT NULL, goal_id uuid NOT NULL, amount bigint NOT NULL, currency char(3) NOT NULL,
     booked_on date NOT NULL, note text,
     source text NOT NULL CHECK (source IN ('MANUAL', 'TRANSFER', 'RECURRING', 'ADJUSTMENT')),
     transaction_id uuid, account_id uuid, recurring_month text, removed_at timestamptz,
     created_by uuid, created_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id), CHECK ((source = 'TRANSFER') = (transaction_id IS NOT NULL AND account_id IS NOT NULL)),
     CHECK ((source = 'RECURRING') = (recurring_month IS NOT NULL)),
     FOREIGN KEY (ledger_id, goal_id, currency) REFERENCES goal (ledger_id, id, currency))`,
  `CREATE INDEX contribution_list ON contribution (ledger_id, goal_id, booked_on DESC, id DESC) WHERE removed_at IS NULL`,
  `CREATE UNIQUE INDEX contribution_transfer ON contribution (ledger_id, goal_id, transaction_id, account_id)
    WHERE transaction_id IS NOT NULL`,
  `CREATE INDEX contribution_transaction ON contribution (ledger_id, transaction_id) WHERE transaction_id IS NOT NULL`,
  `CREATE UNIQUE INDEX contribution_month ON contribution (ledger_id, goal_id, recurring_month) WHERE recurring_month IS NOT NULL`,
  `CREATE TABLE transfer_mark (ledger_id uuid PRIMARY KEY, seq bigint NOT NULL)`,
  `CREATE TABLE advice (
     ledger_id uuid NOT NULL, id uuid NOT NULL, goal_id uuid NOT NULL,
     legacy_id bigint NOT NULL DEFAULT nextval('advice_legacy_id'), document_id text NOT NULL, language text NOT NULL,
     facts_hash text NOT NULL, created_at timestamptz NOT NULL,
     PRIMARY KEY (ledger_id, id), UNIQUE (ledger_id, legacy_id),
     FOREIGN KEY (ledger_id, goal_id) REFERENCES goal (ledger_id, id))`,
  `CREATE INDEX advice_goal ON advice (ledger_id, goal_id, id DESC)`,
];

const DOWN = [
  'DROP TABLE advice',
  'DROP TABLE transfer_mark',
  'DROP TABLE contribution',
  'DROP TABLE account_link',
  'DROP TABLE goal',
  'DROP TABLE account_copy',
  'DROP TABLE ledger_settings',
  'DROP SEQUENCE advice_legacy_id',
  'DROP SEQUENCE goal_legacy_id',
];

export class Goals1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner, { documents: true });
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
    await dropKitTables(runner);
  }
}

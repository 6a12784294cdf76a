import { createKitTables, dropKitTables } from '@parfinanciero/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE ledger_settings (
     ledger_id uuid PRIMARY KEY, zone text NOT NULL, language text NOT NULL, reference_currency char(3) NOT NULL,
     source_version int NOT NULL)`,
  // What expenses booked, as the engine reads it: a transaction's income or its spending.
  `CREATE TABLE movement (
     ledger_id uuid NOT NULL, transaction_id uuid NOT NULL, flow text NOT NULL CHECK (flow IN ('INCOME', 'SPENDING')),
     currency char(3) NOT NULL, version int NOT NULL, day date NOT NULL, amount bigint NOT NULL, description text NOT NULL,
     stream_group text NOT NULL, category_id uuid, parts jsonb NOT NULL,
     PRIMARY KEY (ledger_id, transaction_id, currency, flow))`,
  `CREATE INDEX movement_group ON movement (ledger_id, currency, stream_group, day)`,
  `CREATE INDEX movement_day ON movement (ledger_id, currency, day)`,
  `CREATE TABLE month_summary (
     ledger_id uuid NOT NULL, currency char(3) NOT NULL, month date NOT NULL, summary jsonb NOT NULL,
     PRIMARY KEY (ledger_id, currency, month))`,
  `CREATE TABLE balance_day (
     ledger_id uuid NOT NULL, currency char(3) NOT NULL, day date NOT NULL, change bigint NOT NULL,
     PRIMARY KEY (ledger_id, currency, day))`,
  `CREATE TABLE stream (
     ledger_id uuid NOT NULL, id uuid NOT NULL, currency char(3) NOT NULL, key text NOT NULL, stream_group text NOT NULL,
     status text NOT NULL, next_date date, detected jsonb NOT NULL, PRIMARY KEY (ledger_id, id),
     CONSTRAINT stream_key UNIQUE (ledger_id, currency, key))`,
  `CREATE INDEX stream_group ON stream (ledger_id, currency, stream_group)`,
  `CREATE INDEX stream_next ON stream (next_date) WHERE status <> 'ENDED'`,
  // What people say of streams: theirs, not a copy, and kept whatever is found again.
  `CREATE TABLE stream_verdict (
     ledger_id uuid NOT NULL, id uuid NOT NULL, currency char(3) NOT NULL, key text NOT NULL,
     verdict text NOT NULL CHECK (verdict IN ('CONFIRMED', 'DISMISSED')), amount bigint, period text, next_date date,
     description text, decided_by uuid NOT NULL, decided_at timestamptz NOT NULL, version int NOT NULL, PRIMARY KEY (ledger_id, id))`,
  `CREATE TABLE set_aside (
     ledger_id uuid NOT NULL, id uuid NOT NULL, set_by uuid NOT NULL, set_at timestamptz NOT NULL, version int NOT NULL,
     PRIMARY KEY (ledger_id, id))`,
  `CREATE TABLE goal_copy (
     ledger_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, status text NOT NULL, title text NOT NULL, target bigint NOT NULL,
     currency char(3) NOT NULL, starts_on date NOT NULL, ends_on date, archived boolean NOT NULL, source_version int NOT NULL,
     PRIMARY KEY (ledger_id, id))`,
  `CREATE TABLE contribution_copy (
     ledger_id uuid NOT NULL, id uuid NOT NULL, goal_id uuid NOT NULL, amount bigint NOT NULL, currency char(3) NOT NULL,
     booked_on date NOT NULL, source_version int NOT NULL,
     PRIMARY KEY (ledger_id, id))`,
  `CREATE INDEX contribution_goal ON contribution_copy (ledger_id, goal_id)`,
  // A band that was told, and what came of it. `origin` is the last day that it knew of.
  `CREATE TABLE forecast_record (
     ledger_id uuid NOT NULL, currency char(3) NOT NULL, origin date NOT NULL, month date NOT NULL,
     measure text NOT NULL CHECK (measure IN ('INCOME', 'SPENDING', 'NET')), hindcast boolean NOT NULL,
     mean bigint NOT NULL, lo80 bigint NOT NULL, hi80 bigint NOT NULL, lo95 bigint NOT NULL, hi95 bigint NOT NULL,
     actual bigint, closed_at timestamptz, PRIMARY KEY (ledger_id, currency, origin, month, measure),
     CHECK (lo95 <= lo80 AND lo80 <= hi80 AND hi80 <= hi95), CHECK ((actual IS NULL) = (closed_at IS NULL)))`,
  `CREATE INDEX forecast_record_month ON forecast_record (ledger_id, currency, month)`,
  `CREATE TABLE closed_month (
     ledger_id uuid NOT NULL, currency char(3) NOT NULL, month date NOT NULL, closed_at timestamptz NOT NULL,
     PRIMARY KEY (ledger_id, currency, month))`,
  `CREATE TABLE insight (
     ledger_id uuid NOT NULL, id uuid NOT NULL, key text NOT NULL, kind text NOT NULL, currency char(3) NOT NULL, day date NOT NULL,
     severity_permille int NOT NULL, found jsonb NOT NULL, found_at timestamptz NOT NULL, dismissed_at timestamptz,
     dismissed_by uuid, version int NOT NULL, PRIMARY KEY (ledger_id, id), CONSTRAINT insight_key UNIQUE (ledger_id, key))`,
  `CREATE TABLE narrative (
     ledger_id uuid NOT NULL, id uuid NOT NULL, month date NOT NULL, language text NOT NULL, facts_hash text NOT NULL,
     document_id text NOT NULL, created_by uuid NOT NULL, created_at timestamptz NOT NULL, PRIMARY KEY (ledger_id, id))`,
  `CREATE INDEX narrative_month ON narrative (ledger_id, month, created_at)`,
  `CREATE TABLE question (
     ledger_id uuid NOT NULL, id uuid NOT NULL, document_id text NOT NULL, operation text, understood boolean NOT NULL,
     asked_by uuid NOT NULL, asked_at timestamptz NOT NULL, PRIMARY KEY (ledger_id, id))`,
];

const DOWN = [
  'question',
  'narrative',
  'insight',
  'closed_month',
  'forecast_record',
  'contribution_copy',
  'goal_copy',
  'set_aside',
  'stream_verdict',
  'stream',
  'balance_day',
  'month_summary',
  'movement',
  'ledger_settings',
];

export class Projections1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner, { documents: true });
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DOWN) await runner.query(`DROP TABLE ${table}`);
    await dropKitTables(runner);
  }
}

import { createKitTables, dropKitTables } from '@parfinanciero/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // What happened, chained per service and stream. `ledger_id` is the stream, `id` the audit content at its owner.
  `CREATE TABLE audit_entry (
     ledger_id uuid NOT NULL, id uuid NOT NULL, service text NOT NULL, position bigint NOT NULL, seq bigint NOT NULL,
     action text NOT NULL, person_id uuid NOT NULL, entities jsonb NOT NULL, at timestamptz NOT NULL, request_id text NOT NULL,
     content_hash text NOT NULL, prev_hash text NOT NULL, hash text NOT NULL,
     PRIMARY KEY (ledger_id, id), CONSTRAINT audit_entry_position UNIQUE (ledger_id, service, position))`,
  `CREATE INDEX audit_entry_stream ON audit_entry (ledger_id, at, id)`,
  `CREATE INDEX audit_entry_person ON audit_entry (person_id, at, id)`,
  `CREATE INDEX audit_entry_time ON audit_entry (at, id)`,
  `CREATE INDEX audit_entry_action ON audit_entry (action, at, id)`,
  `CREATE INDEX audit_entry_service ON audit_entry (service, at, id)`,
  // The order in which the installation took its entries in: one chain over all of them.
  `CREATE TABLE installation_link (
     position bigint PRIMARY KEY, ledger_id uuid NOT NULL, entry_id uuid NOT NULL, entry_hash text NOT NULL,
     prev_hash text NOT NULL, hash text NOT NULL, CONSTRAINT installation_link_entry UNIQUE (ledger_id, entry_id))`,
  `CREATE TABLE audit_head (
     ledger_id uuid NOT NULL, service text NOT NULL, position bigint NOT NULL, hash text NOT NULL, PRIMARY KEY (ledger_id, service))`,
  `CREATE TABLE audit_checkpoint (
     position bigint PRIMARY KEY, hash text NOT NULL, at timestamptz NOT NULL, signature text NOT NULL)`,
  // The last result of each kind of check: `audit` (the chain), `integrity` (the doctor).
  `CREATE TABLE verification (
     ledger_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('audit', 'integrity')), at timestamptz NOT NULL, ok boolean NOT NULL,
     entries bigint NOT NULL DEFAULT 0, findings jsonb NOT NULL, PRIMARY KEY (ledger_id, kind))`,
  `CREATE TABLE maintenance (
     ledger_id uuid NOT NULL, id uuid NOT NULL, "on" boolean NOT NULL, message text, since timestamptz, person_id uuid,
     version int NOT NULL DEFAULT 1, PRIMARY KEY (ledger_id, id))`,
  // Counts of the installation by day. No money, and nobody who could be found again through them.
  `CREATE TABLE trend_day (
     ledger_id uuid NOT NULL, day date NOT NULL, registrations int NOT NULL DEFAULT 0, imports int NOT NULL DEFAULT 0,
     scans int NOT NULL DEFAULT 0, ai_tokens bigint NOT NULL DEFAULT 0, errors bigint NOT NULL DEFAULT 0, PRIMARY KEY (ledger_id, day))`,
  `CREATE TABLE active_person (
     ledger_id uuid NOT NULL, day date NOT NULL, mark uuid NOT NULL, PRIMARY KEY (ledger_id, day, mark))`,
];

const DOWN = [
  'active_person',
  'trend_day',
  'maintenance',
  'verification',
  'audit_checkpoint',
  'audit_head',
  'installation_link',
  'audit_entry',
];

export class AuditTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner, { blobs: true });
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DOWN) await runner.query(`DROP TABLE ${table}`);
    await dropKitTables(runner);
  }
}

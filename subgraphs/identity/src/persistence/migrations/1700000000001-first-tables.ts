import { createKitTables, dropKitTables } from '@parfinanciero/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE SEQUENCE person_legacy_id`,
  `CREATE SEQUENCE ledger_legacy_id`,
  `CREATE TABLE person (
     id uuid PRIMARY KEY, legacy_id bigint NOT NULL UNIQUE DEFAULT nextval('person_legacy_id'),
     firebase_uid text NOT NULL CONSTRAINT person_firebase_uid UNIQUE, email text, email_verified boolean NOT NULL,
     name text, lastname text, picture text, provider text NOT NULL,
     role text NOT NULL CHECK (role IN ('CLIENT', 'ADMIN')), status text NOT NULL CHECK (status IN ('ACTIVE', 'DISABLED')),
     language text CHECK (language IN ('es', 'en')), accepted_terms text, accepted_terms_at timestamptz,
     sessions_valid_since bigint NOT NULL DEFAULT 0, default_ledger_id uuid NOT NULL,
     created_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1)`,
  `CREATE TABLE ledger (
     ledger_id uuid PRIMARY KEY, legacy_id bigint NOT NULL DEFAULT nextval('ledger_legacy_id'), name text NOT NULL,
     zone text NOT NULL, language text NOT NULL CHECK (language IN ('es', 'en')), reference_currency char(3) NOT NULL,
     configured boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL, version int NOT NULL DEFAULT 1,
     UNIQUE (ledger_id, legacy_id))`,
  `CREATE TABLE membership (
     ledger_id uuid NOT NULL REFERENCES ledger ON DELETE CASCADE, person_id uuid NOT NULL,
     permission text NOT NULL CHECK (permission IN ('viewer', 'editor', 'owner')), since timestamptz NOT NULL,
     PRIMARY KEY (ledger_id, person_id))`,
  `CREATE INDEX membership_person ON membership (person_id)`,
  `CREATE TABLE invitation (
     ledger_id uuid NOT NULL REFERENCES ledger ON DELETE CASCADE, email text NOT NULL,
     permission text NOT NULL CHECK (permission IN ('viewer', 'editor', 'owner')), invited_by uuid NOT NULL,
     created_at timestamptz NOT NULL, PRIMARY KEY (ledger_id, email))`,
  `CREATE INDEX invitation_email ON invitation (email)`,
];

const DOWN = [
  'DROP TABLE invitation',
  'DROP TABLE membership',
  'DROP TABLE ledger',
  'DROP TABLE person',
  'DROP SEQUENCE ledger_legacy_id',
  'DROP SEQUENCE person_legacy_id',
];

export class FirstTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner);
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
    await dropKitTables(runner);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Without case and accents, as JavaScript's `normalize('NFD')` without marks: what a search looks in. */
const SEARCH = `lower(regexp_replace(normalize(
  coalesce(email, '') || ' ' || coalesce(name, '') || ' ' || coalesce(lastname, ''), NFD), '[\\u0300-\\u036f]', '', 'g'))`;

const UP = [
  `ALTER TABLE person ADD COLUMN search text GENERATED ALWAYS AS (${SEARCH}) STORED`,
  `CREATE INDEX person_administrators ON person (id) WHERE role = 'ADMIN'`,
  `CREATE INDEX person_email ON person (email)`,
  // An account that was here: a token that is still good must not make it again. The hash of a random id says nothing of anybody.
  `CREATE TABLE erased_account (uid_hash bytea PRIMARY KEY, at timestamptz NOT NULL)`,
  // Nothing personal: how many streams were to be erased, and what each service answered.
  `CREATE TABLE erasure (id uuid PRIMARY KEY, at timestamptz NOT NULL, streams int NOT NULL CHECK (streams > 0))`,
  `CREATE TABLE erasure_answer (
     erasure_id uuid NOT NULL REFERENCES erasure, service text NOT NULL, event_id uuid NOT NULL, items jsonb NOT NULL,
     PRIMARY KEY (erasure_id, service, event_id))`,
];

const DOWN = [
  'DROP TABLE erasure_answer',
  'DROP TABLE erasure',
  'DROP TABLE erased_account',
  'DROP INDEX person_email',
  'DROP INDEX person_administrators',
  'ALTER TABLE person DROP COLUMN search',
];

export class PeopleAdministered1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

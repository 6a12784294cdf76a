import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE budget (
     ledger_id uuid NOT NULL, id uuid NOT NULL, category_id uuid NOT NULL, month date NOT NULL CHECK (extract(day FROM month) = 1),
     amount_minor bigint NOT NULL CHECK (amount_minor >= 0), currency char(3) NOT NULL, version int NOT NULL DEFAULT 1,
     PRIMARY KEY (ledger_id, id), CONSTRAINT budget_place UNIQUE (ledger_id, month, category_id),
     FOREIGN KEY (ledger_id, category_id) REFERENCES category (ledger_id, id))`,
  // Which categories an event has told of. The default tree is planted by whoever looks first, where nothing can be published.
  `ALTER TABLE category ADD COLUMN told boolean NOT NULL DEFAULT false`,
];

const DOWN = ['ALTER TABLE category DROP COLUMN told', 'DROP TABLE budget'];

export class Budgets1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

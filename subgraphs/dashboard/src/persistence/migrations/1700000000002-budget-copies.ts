import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE category_parent (
     ledger_id uuid NOT NULL, id uuid NOT NULL, parent_id uuid, PRIMARY KEY (ledger_id, id))`,
  `CREATE TABLE budget_copy (
     ledger_id uuid NOT NULL, id uuid NOT NULL, category_id uuid NOT NULL, month date NOT NULL, amount bigint NOT NULL,
     currency char(3) NOT NULL, source_version int NOT NULL, PRIMARY KEY (ledger_id, id),
     CONSTRAINT budget_copy_place UNIQUE (ledger_id, month, category_id))`,
];

const DOWN = ['budget_copy', 'category_parent'];

export class BudgetCopies1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DOWN) await runner.query(`DROP TABLE ${table}`);
  }
}

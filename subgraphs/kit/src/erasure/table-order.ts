import type { Rows } from '../use-case/rows.js';

const TABLES = `
  SELECT c.relname::text AS name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'ledger_id' AND NOT a.attisdropped
   WHERE c.relkind IN ('r', 'p') ORDER BY 1`;

const REFERENCES = `
  SELECT child.relname::text AS child, parent.relname::text AS parent FROM pg_constraint k
    JOIN pg_class child ON child.oid = k.conrelid
    JOIN pg_class parent ON parent.oid = k.confrelid
    JOIN pg_namespace n ON n.oid = child.relnamespace AND n.nspname = current_schema()
   WHERE k.contype = 'f' AND child.oid <> parent.oid`;

/**
 * Every table that has rows of ledgers, each before those that it refers to: emptied in this order, no foreign key is in the
 * way. Read from the catalogue, so that a new table can't be forgotten.
 * @throws Error where tables refer to one another in a ring
 */
export async function tablesInOrder(rows: Rows): Promise<string[]> {
  const tables = (await rows.query<{ name: string }>(TABLES)).map(({ name }) => name);
  const references = await rows.query<{ child: string; parent: string }>(REFERENCES);
  const left = new Set(tables);
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (name) => !references.some(({ child, parent }) => parent === name && left.has(child)),
    );
    if (free.length === 0) throw new Error(`tables that refer to one another in a ring: ${[...left].join(', ')}`);
    for (const name of free) left.delete(name);
    ordered.push(...free);
  }
  return ordered;
}

import type { DataSource } from 'typeorm';

interface KeyRow {
  readonly table: string;
  readonly name: string;
  readonly kind: 'p' | 'u' | 'f' | 'i';
  readonly columns: string[];
}

const KEYS = `
  SELECT c.relname AS "table", k.conname AS name, k.contype AS kind,
         array_agg(a.attname::text) AS columns
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
   WHERE k.contype IN ('p', 'u', 'f')
   GROUP BY 1, 2, 3
  UNION ALL
  SELECT t.relname, i.relname, 'i', array_agg(a.attname::text)
    FROM pg_index x
    JOIN pg_class i ON i.oid = x.indexrelid
    JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
    LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = ANY (x.indkey)
   WHERE x.indisunique
   GROUP BY 1, 2`;

/**
 * Reads the catalogue and names every primary, unique and foreign key that does not hold `ledger_id`, so that the schema
 * distributes by ledger as it stands, and every column that would hold money as a float.
 * @param exempt tables declared *reference* or *local*
 * @returns one sentence per finding; empty when all is well
 */
export async function keyFindings(source: DataSource, exempt: readonly string[]): Promise<string[]> {
  const keys = (await source.query(KEYS)) as KeyRow[];
  const floats = (await source.query(
    `SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('real', 'double precision', 'numeric')
        AND column_name ~ '(amount|minor|balance|total|tax|income|spending)'`,
  )) as { table_name: string; column_name: string }[];
  const triggers = (await source.query(
    `SELECT DISTINCT event_object_table AS name FROM information_schema.triggers WHERE trigger_schema = 'public'`,
  )) as { name: string }[];
  return [
    ...keys
      .filter((key) => !exempt.includes(key.table) && !key.columns.includes('ledger_id'))
      .map((key) => `${key.table}: key ${key.name} (${key.columns.join(', ')}) does not hold ledger_id`),
    ...floats.map((column) => `${column.table_name}.${column.column_name} holds money and is not an integer`),
    ...triggers.map(({ name }) => `${name} has a trigger; distributed tables cannot`),
  ];
}

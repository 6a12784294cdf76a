import type pg from 'pg';

/** Something that should hold and does not. Ids and numbers only: nothing personal. */
export interface Finding {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I12';
  readonly where: string;
  readonly what: string;
}

/** A finding in one line. */
export const sentenceOf = ({ invariant, where, what }: Finding): string => `${invariant}: ${where}: ${what}`;

/** Connections to the services' databases, as their owner. */
export interface DoctorDatabases {
  readonly identity: pg.Client;
  readonly expenses: pg.Client;
  readonly dashboard: pg.Client;
  readonly goals: pg.Client;
  readonly projections: pg.Client;
  readonly administration: pg.Client;
}

/** Rows of two sources that should be the same, by key: what is missing, too much, or different. */
export function differences(
  invariant: Finding['invariant'],
  where: string,
  expected: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): Finding[] {
  const keys = new Set([...expected.keys(), ...actual.keys()]);
  const found: Finding[] = [];
  for (const key of keys) {
    const [should, does] = [expected.get(key), actual.get(key)];
    if (should !== does)
      found.push({
        invariant,
        where: `${where} ${key}`,
        what: `should be ${should ?? 'absent'}, is ${does ?? 'absent'}`,
      });
  }
  return found;
}

/** A query's rows as a map from their first columns to their last. */
export async function keyed(
  client: pg.Client,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; value: string }>(sql, [...parameters]);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, getNamedType, isInterfaceType, isObjectType, isUnionType, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

/** The API as clients see it, composed of every service. */
const schema = buildSchema(
  readFileSync(fileURLToPath(new URL('../../../router/api-schema.graphql', import.meta.url)), 'utf8'),
);

/**
 * Where an administrator's way ends: a ledger answers whoever has no part in it with NOT_FOUND, and a report is its maker's
 * (stack/test/router/strangers.test.ts, reports.test.ts).
 */
const GUARDED = new Set(['Ledger', 'Report']);
const FOR_ADMINS = ['auditTrail', 'auditChain', 'trends', 'system', 'users', 'user', 'erasures', 'maintenance'];

/** Every field that can be reached from a type without coming through what is guarded, by its path. */
function reachable(from: GraphQLObjectType, fields: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const visited = new Set<string>();
  const visit = (type: GraphQLObjectType, path: string, only: readonly string[] | null): void => {
    for (const field of Object.values(type.getFields())) {
      if (only && !only.includes(field.name)) continue;
      const target = getNamedType(field.type);
      const here = `${path}.${field.name}`;
      found.set(here, target.name);
      if (isInterfaceType(target) || isUnionType(target)) throw new Error(`${here}: walk ${target.name} too`);
      if (!isObjectType(target) || GUARDED.has(target.name) || visited.has(target.name)) continue;
      visited.add(target.name);
      visit(target, here, null);
    }
  };
  visit(from, 'Query', fields);
  return found;
}

describe('what an administrator can reach', () => {
  const paths = reachable(schema.getQueryType()!, FOR_ADMINS);

  it('has every field for administrators, and people and entries behind them', () => {
    for (const field of FOR_ADMINS) expect([...paths.keys()]).toContain(`Query.${field}`);
    expect([...paths.values()]).toEqual(expect.arrayContaining(['AuditEntry', 'User', 'TrendDay', 'ServiceStatus']));
  });

  it('has no money in it', () => {
    const money = [...paths].filter(([, type]) => type === 'Money' || type === 'Decimal');
    expect(money).toEqual([]);
    const named = [...paths.keys()].filter((path) => /amount|balance|spent|income|total(?!Count)/iu.test(path));
    expect(named).toEqual([]);
  });

  it('walks far enough to find money where there is some', () => {
    const [ledger] = [...reachable(schema.getType('Ledger') as GraphQLObjectType, ['accounts']).values()];
    expect(ledger).toBe('Account');
    expect([...reachable(schema.getType('Ledger') as GraphQLObjectType, ['accounts']).values()]).toContain('Money');
  });
});

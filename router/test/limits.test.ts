import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, getIntrospectionQuery, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, limitsRule } from '../src/graph/limits.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = buildSchema(readFileSync(join(root, 'router/api-schema.graphql'), 'utf8'));

/** The codes that an operation is refused with; none = it may run. */
function refusals(query: string): unknown[] {
  try {
    const document = parse(query, { maxTokens: DEFAULT_LIMITS.tokens });
    return validate(schema, document, [...specifiedRules, limitsRule()]).map(
      ({ extensions }) => extensions['code'] ?? 'INVALID',
    );
  } catch (error) {
    if (error instanceof GraphQLError) return ['PARSE'];
    throw error;
  }
}

const nested = (depth: number): string =>
  `{ me ${'{ defaultLedger { owner '.repeat(depth)} { id } ${'} }'.repeat(depth)} }`;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('an operation is refused as too complex', () => {
  it.each([
    ['with too many aliases', `{ ${times(61, (i) => `a${i}: __typename`)} }`],
    [
      'with too many aliases in the introspection of the schema',
      `{ __schema { ${times(61, (i) => `a${i}: types { name }`)} } }`,
    ],
    ['nested too deep', nested(7)],
    ['with too many root fields', `{ ${times(31, (i) => `a${i}: me { id }`)} }`],
    [
      'with its root fields in fragments',
      `{ ...A ...B } fragment A on Query { ${times(20, (i) => `a${i}: me { id }`)} } fragment B on Query { ${times(20, (i) => `b${i}: me { id }`)} }`,
    ],
    [
      'with pages of pages',
      `{ ledger(id: "x") { transactions(first: 200) { edges { node { lines { category { name } } account { name } payee note amount { amount } } } } more: transactions(first: 200) { ${times(55, (i) => `e${i}: edges { cursor node { id } }`)} } } }`,
    ],
    [
      'whose pages are as long as a variable says',
      `query ($n: Int) { ledger(id: "x") { transactions(first: $n) { ${times(58, (i) => `e${i}: edges { cursor node { id legacyId payee note bookedOn time version } }`)} } } }`,
    ],
  ])('%s', (_how, query) => {
    expect(refusals(query)).toContain('TOO_COMPLEX');
  });

  it('when its fragments double with every one, whatever they hold', () => {
    const bomb = `{ ...F0 } ${times(100, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F100 on Query { __typename }`;
    expect(refusals(bomb)).toContain('TOO_COMPLEX');
  });

  it('when its fragments double around a cycle and hold nothing at all', () => {
    const bomb = `{ ...F0 } ${times(100, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} ...F0 }`)} fragment F100 on Query { ...F0 }`;
    expect(refusals(bomb)).toContain('TOO_COMPLEX');
  });

  it('when it is longer than any of ours', () => {
    expect(refusals(`{ ${'__typename '.repeat(4_001)} }`)).toEqual(['PARSE']);
  });
});

describe('an operation is refused as invalid', () => {
  it('when a fragment spreads itself', () => {
    expect(refusals('{ me { ...A } } fragment A on User { ...B } fragment B on User { id ...A }')).toContain('INVALID');
  });

  it('when it asks for types of types of types of the schema', () => {
    expect(
      refusals(
        `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
      ),
    ).toContain('INVALID');
  });
});

describe('an operation may run', () => {
  it('that asks for the whole schema, as tools do', () => {
    expect(
      refusals(
        getIntrospectionQuery({
          descriptions: true,
          inputValueDeprecation: true,
          specifiedByUrl: true,
          schemaDescription: true,
        }),
      ),
    ).toEqual([]);
  });

  it('of a page of movements with all that a row shows', () => {
    const row =
      'id legacyId kind bookedOn time payee note version account { id name } toAccount { id name } amount { amount currency } lines { flow amount { amount currency } category { id name } }';
    expect(
      refusals(
        `{ ledger(id: "x") { id transactions(first: 100) { edges { cursor node { ${row} } } pageInfo { endCursor hasNextPage } totalCount } } }`,
      ),
    ).toEqual([]);
  });

  const documents = (folder: string): [string, string][] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'generated' ? [] : documents(path);
      if (!/\.tsx?$/u.test(entry.name)) return [];
      const text = readFileSync(path, 'utf8');
      return [...text.matchAll(/(?:graphql|gql)\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]+)`/gu)].map(
        (match): [string, string] => [path, match[1] ?? ''],
      );
    });
  const ours = documents(join(root, 'web/src')).map(([path, text]) => ({ path, document: parse(text) }));
  const fragments = new Map(
    ours.flatMap(({ document }) =>
      document.definitions.flatMap((one) =>
        one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [],
      ),
    ),
  );
  const operations = ours.flatMap(({ document }) =>
    document.definitions.flatMap((one) => (one.kind === 'OperationDefinition' ? [one] : [])),
  );

  it.runIf(operations.length > 0)('of our own app, every one', () => {
    const rule = limitsRule();
    for (const operation of operations) {
      const used = new Map<string, unknown>();
      const gather = (node: unknown): void => {
        if (Array.isArray(node)) return node.forEach(gather);
        if (typeof node !== 'object' || node === null) return;
        const { kind, name } = node as { kind?: string; name?: { value: string } };
        if (kind === 'FragmentSpread' && name && !used.has(name.value)) {
          used.set(name.value, fragments.get(name.value));
          gather(fragments.get(name.value));
        }
        Object.entries(node).forEach(([key, value]) => key !== 'loc' && gather(value));
      };
      gather(operation);
      const definitions = [operation, ...[...used.values()].filter((one) => one !== undefined)] as typeof operations;
      const errors = validate(schema, { kind: 'Document', definitions } as never, [rule]);
      expect(errors.map(({ message }) => `${operation.name?.value}: ${message}`)).toEqual([]);
    }
    expect(operations.length).toBeGreaterThan(10);
  });
});

import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CONTRIBUTIONS, GOALS } from '../../src/reports/operations/read-goals.js';
import { namesOperation } from '../../src/reports/operations/read-names.js';
import { STATEMENT } from '../../src/reports/operations/read-statement.js';
import { TAX_MONTH } from '../../src/reports/operations/read-tax-year.js';
import { TRANSACTIONS } from '../../src/reports/operations/read-transactions.js';

const OPERATIONS = { STATEMENT, TRANSACTIONS, TAX_MONTH, GOALS, CONTRIBUTIONS, NAMES: namesOperation(25) };

describe('what reports ask the graph', () => {
  const text = readFileSync(new URL('../../../../router/api-schema.graphql', import.meta.url), 'utf8');
  const schema = buildSchema(text);

  it.each(Object.entries(OPERATIONS))('asks for what there is: %s', (_name, operation) => {
    expect(validate(schema, parse(operation)).map(({ message }) => message)).toEqual([]);
  });
});

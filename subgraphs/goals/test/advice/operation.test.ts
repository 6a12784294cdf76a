import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { FACTS_OPERATION } from '../../src/advice/facts-operation.js';

it('asks the graph for what there is', () => {
  const text = readFileSync(new URL('../../../../router/api-schema.graphql', import.meta.url), 'utf8');
  expect(validate(buildSchema(text), parse(FACTS_OPERATION)).map(({ message }) => message)).toEqual([]);
});

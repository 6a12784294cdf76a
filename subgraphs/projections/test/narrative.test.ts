import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { opaqueId, type GraphQuestion } from '@parfinanciero/kit';
import { codesOf } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORY_NAMES } from '../src/words/category-names.js';
import { categoryId, household, ProjectionsHarness } from './harness.js';

const WRITE = `mutation ($input: WriteNarrativeInput!) { writeNarrative(input: $input) { month text sentences writer } }`;

describe('a month in words', () => {
  let world: ProjectionsHarness;
  const asked: GraphQuestion[] = [];
  beforeAll(async () => {
    world = await ProjectionsHarness.start('2026-11-15T15:00:00Z', {
      graph: {
        query: (question) => {
          asked.push(question);
          const categories = ['mercado', 'arriendo', 'suscripciones'].map((name) => ({
            id: opaqueId('Category', { ledgerId: world.ledger.id, id: categoryId(name) }),
            name: name[0]!.toUpperCase() + name.slice(1),
          }));
          return Promise.resolve({ ledger: { categories } });
        },
      },
    });
    await world.book(household(8, '2026-11-10'));
  });
  afterAll(() => world.stop());

  const tell = (month: string) => world.ask(WRITE, { input: { ledgerId: world.ledger.publicId, month } });

  it('says what came in, what went out and where most went, as it was computed', async () => {
    const { data, errors } = await tell('2026-10');
    expect(errors).toBeUndefined();
    const narrative = data?.['writeNarrative'] as { text: string; sentences: string[]; writer: string };
    expect(narrative.writer).toBe('TEMPLATE');
    expect(narrative.text).toContain('octubre de 2026');
    expect(narrative.text).toContain('4.200.000');
    expect(narrative.text).toContain('Arriendo');
    expect(narrative.text).toContain('1.350.000');
    expect(asked.at(-1)?.as.personId).toBe(world.ana.principal.personId);
  });

  it('is kept, and read again in its own language only', async () => {
    const fields = 'narrative(month: "2026-10") { month sentences }';
    const { narrative } = await world.see<{ narrative: { month: string; sentences: string[] } }>(fields);
    expect(narrative.month).toBe('2026-10');
    const english = { ...world.ana, request: () => world.ana.request({ language: 'en' as const }) };
    expect((await world.see<{ narrative: null }>(fields, english)).narrative).toBeNull();
    const told = await world.published('projections.words-written');
    expect(told).toMatchObject([{ what: 'NARRATIVE', writer: 'TEMPLATE', tokens: 0 }]);
  });

  it('is told of no month that is not over', async () => {
    expect(codesOf(await tell('2026-11'))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await tell('2026-13'))).toEqual(['BAD_USER_INPUT']);
  });

  it('asks the graph something that it answers', () => {
    const schema = buildSchema(readFileSync(new URL('../../../router/api-schema.graphql', import.meta.url), 'utf8'));
    expect(validate(schema, parse(CATEGORY_NAMES))).toEqual([]);
  });
});

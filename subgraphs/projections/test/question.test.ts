import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { type GraphQuestion } from '@parfinanciero/kit';
import { codesOf } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTEXT_DOCUMENT } from '../src/words/questions/ask-context.js';
import { OPERATIONS } from '../src/words/questions/operations.js';
import { ProjectionsHarness } from './harness.js';

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { text understood operation writer } }`;

describe('a question in plain words', () => {
  let world: ProjectionsHarness;
  const asked: GraphQuestion[] = [];
  beforeAll(async () => {
    world = await ProjectionsHarness.start('2026-11-15T15:00:00Z', {
      graph: {
        query: (question) => {
          asked.push(question);
          if (question.operation.includes('QuestionContext'))
            return Promise.resolve({ ledger: { referenceCurrency: 'COP', categories: [] } });
          const income = [{ minor: '0', currency: 'COP' }];
          const totals = [{ income: income[0], spending: { minor: '231230000', currency: 'COP' } }];
          return Promise.resolve({ ledger: { dashboard: { totals, categories: [] } } });
        },
      },
    });
  });
  afterAll(() => world.stop());

  const ask = (question: string, idempotencyKey?: string) => {
    const person = {
      ...world.ana,
      request: () => world.ana.request(idempotencyKey === undefined ? {} : { idempotencyKey }),
    };
    return world.ask(ASK, { input: { ledgerId: world.ledger.publicId, question } }, person);
  };

  it('is answered with what the graph says to the person who asks', async () => {
    const { data, errors } = await ask('¿Cuánto gasté en octubre?');
    expect(errors).toBeUndefined();
    expect(data?.['askQuestion']).toMatchObject({ understood: true, operation: 'SPENDING', writer: 'TEMPLATE' });
    expect((data?.['askQuestion'] as { text: string }).text).toContain('2.312.300');
    expect(asked.every(({ as }) => as.personId === world.ana.principal.personId)).toBe(true);
    expect(asked.at(-1)?.variables).toMatchObject({ period: { start: '2026-10-01', end: '2026-11-01' } });
  });

  it('that is sent again is not asked again', async () => {
    const first = await ask('¿Cuánto gasté en octubre?', 'one-key');
    const before = asked.length;
    expect(await ask('¿Cuánto gasté en octubre?', 'one-key')).toEqual(first);
    expect(asked.length).toBe(before);
  });

  it('that is not understood is answered with what can be asked', async () => {
    const { data } = await ask('¿De qué color es el cielo?');
    expect(data?.['askQuestion']).toMatchObject({ understood: false, operation: null });
    expect((data?.['askQuestion'] as { text: string }).text).toContain('¿Cuánto gasté en mercado en marzo?');
  });

  it('that is none, or too long, is refused', async () => {
    expect(codesOf(await ask('   '))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await ask('a'.repeat(301)))).toEqual(['BAD_USER_INPUT']);
  });

  it('asks the graph nothing that it would not answer', () => {
    const schema = buildSchema(readFileSync(new URL('../../../router/api-schema.graphql', import.meta.url), 'utf8'));
    for (const document of [CONTEXT_DOCUMENT, ...OPERATIONS.map((operation) => operation.document)])
      expect(validate(schema, parse(document))).toEqual([]);
  });
});

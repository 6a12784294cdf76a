import { readFileSync } from 'node:fs';
import { checkText } from '@parfinanciero/kit/facts';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { sayAnswer } from '../../src/words/questions/answers/say-answer.js';
import { CONTEXT_DOCUMENT } from '../../src/words/questions/ask-context.js';
import type { OperationContext } from '../../src/words/questions/operation.js';
import { type OperationId, OPERATIONS } from '../../src/words/questions/operations.js';
import { CATEGORIES, HOSTILE, householdGraph } from './household-graph.js';

const api = buildSchema(readFileSync(new URL('../../../../router/api-schema.graphql', import.meta.url), 'utf8'));
const context: OperationContext = { ledgerId: 'ledger', today: '2026-11-23', currency: 'COP', categories: CATEGORIES };
const MARCH = { start: '2026-03-01', end: '2026-04-01' };
const given = { period: MARCH, against: null, category: null, payee: 'Netflix', account: null, goal: null, count: 3 };
const groceries = CATEGORIES[1]!;

const run = async (id: OperationId, change: Partial<Record<keyof typeof given, unknown>> = {}, at = context) => {
  const { graph, asked } = householdGraph();
  const operation = OPERATIONS.find((each) => each.id === id)!;
  const ask = (document: string, variables: Readonly<Record<string, unknown>>) =>
    graph.query({ operation: document, variables, as: null as never, deadlineMs: 1 });
  const facts = await operation.run({ ...given, ...change }, at, ask);
  const say = (language: 'es' | 'en') => sayAnswer(facts, language).replaceAll('\u00a0', ' ');
  return { facts, asked, es: say('es'), en: say('en') };
};

describe('the fixed list of operations', () => {
  const documents: [string, string][] = [
    ...OPERATIONS.map(({ id, document }): [string, string] => [id, document]),
    ['CONTEXT', CONTEXT_DOCUMENT],
  ];
  it.each(documents)('%s asks the graph for what there is, and changes nothing', (_id, document) => {
    const parsed: DocumentNode = parse(document);
    expect(validate(api, parsed).map(({ message }) => message)).toEqual([]);
    const [definition, ...others] = parsed.definitions;
    expect(others).toEqual([]);
    expect(definition).toMatchObject({ kind: Kind.OPERATION_DEFINITION, operation: 'query' });
  });

  it('is read from one file, each with an id and a document of its own', () => {
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
    expect(new Set(OPERATIONS.map(({ document }) => document)).size).toBe(OPERATIONS.length);
  });

  it.each([
    ['a period that ends before it starts', 'SPENDING', { period: { start: '2026-03-01', end: '2026-02-01' } }],
    ['a day that isn’t', 'SPENDING', { period: { start: '2026-02-31', end: '2026-04-01' } }],
    ['a hundred years', 'SAVINGS', { period: { start: '1926-01-01', end: '2026-04-01' } }],
    ['a category that is none', 'SPENDING', { category: 'Mercado") { secret }' }],
    ['no payee', 'PAID_TO', { payee: null }],
    ['too many expenses', 'BIGGEST_EXPENSES', { count: 500 }],
  ] as const)('refuses %s before anything is asked', async (_what, id, change) => {
    expect(OPERATIONS.find((each) => each.id === id)!.accepts({ ...given, ...change })).toBeNull();
    await expect(run(id, change)).rejects.toThrow();
  });
});

describe('answers', () => {
  it.each([
    [
      'SPENDING',
      {},
      'En marzo de 2026 gastaste $ 3.000.000 y US$ 19,99.',
      'In March 2026 you spent COP 3,000,000 and $19.99.',
    ],
    [
      'SPENDING',
      { category: groceries },
      'En marzo de 2026 gastaste $ 450.000 en «Mercado».',
      'In March 2026 you spent COP 450,000 on “Mercado”.',
    ],
    [
      'SPENDING',
      { category: CATEGORIES[0] },
      'En marzo de 2026 gastaste $ 600.000 y US$ 19,99 en «Comida».',
      'In March 2026 you spent COP 600,000 and $19.99 on “Comida”.',
    ],
    [
      'SPENDING',
      { category: CATEGORIES[10] },
      'En marzo de 2026 no registraste gastos en «La finca».',
      'In March 2026 you recorded no spending on “La finca”.',
    ],
    [
      'INCOME',
      { category: CATEGORIES[9] },
      'En marzo de 2026 recibiste $ 4.200.000 en «Salario».',
      'In March 2026 you received COP 4,200,000 from “Salario”.',
    ],
    [
      'SAVINGS',
      {},
      'En marzo de 2026 te quedaron $ 1.500.000: entraron $ 4.500.000 y salieron $ 3.000.000.',
      'In March 2026 you kept COP 1,500,000: COP 4,500,000 came in and COP 3,000,000 went out.',
    ],
    [
      'TOP_CATEGORIES',
      {},
      'En marzo de 2026 gastaste más en «Arriendo» ($ 1.500.000), «Mercado» ($ 450.000) y «Restaurantes» ($ 150.000).',
      'In March 2026 most went to “Arriendo” (COP 1,500,000), “Mercado” (COP 450,000) and “Restaurantes” (COP 150,000).',
    ],
    [
      'COMPARISON',
      {},
      'En marzo de 2026 gastaste $ 3.000.000: $ 400.000 más que antes. En febrero de 2026 habían sido $ 2.600.000.',
      'In March 2026 you spent COP 3,000,000: COP 400,000 more than before. In February 2026 it was COP 2,600,000.',
    ],
    [
      'COMPARISON',
      { category: groceries },
      'En marzo de 2026 gastaste $ 450.000 en «Mercado»: $ 50.000 menos que antes. En febrero de 2026 habían sido $ 500.000.',
      'In March 2026 you spent COP 450,000 on “Mercado”: COP 50,000 less than before. In February 2026 it was COP 500,000.',
    ],
    [
      'BIGGEST_EXPENSES',
      {},
      `En marzo de 2026 tus gastos más grandes fueron: $ 1.500.000 el 5 de marzo de 2026; «${HOSTILE}», $ 700.000 el 12 de marzo de 2026; «Éxito», $ 300.000 el 20 de marzo de 2026.`,
      `In March 2026 your biggest expenses were: COP 1,500,000 on March 5, 2026; “${HOSTILE}”, COP 700,000 on March 12, 2026; “Éxito”, COP 300,000 on March 20, 2026.`,
    ],
    [
      'PAID_TO',
      {},
      'En marzo de 2026 tus gastos con «Netflix» suman $ 135.000, en 3 movimientos.',
      'In March 2026 your spending with “Netflix” adds up to COP 135,000, in 3 transactions.',
    ],
    [
      'BALANCE',
      {},
      'En total tienes $ 4.550.000: «Nequi», $ 350.000; «Tarjeta Visa», -$ 800.000; «Ahorros», $ 5.000.000.',
      'In total you have COP 4,550,000: “Nequi”, COP 350,000; “Tarjeta Visa”, -COP 800,000; “Ahorros”, COP 5,000,000.',
    ],
    [
      'BALANCE',
      { account: 'la tarjeta visa' },
      'En «Tarjeta Visa» tienes -$ 800.000.',
      'You have -COP 800,000 in “Tarjeta Visa”.',
    ],
    [
      'GOALS',
      { goal: 'el viaje' },
      'Para «Viaje a Cartagena» llevas $ 2.700.000 de $ 6.000.000, el 45 %; te faltan $ 3.300.000 y a este ritmo llegas en septiembre de 2027.',
      'For “Viaje a Cartagena” you have COP 2,700,000 of COP 6,000,000, 45%; COP 3,300,000 to go, and at this pace you are there in September 2027.',
    ],
    [
      'BUDGETS',
      { category: groceries },
      'En noviembre de 2026: en «Mercado» te quedan $ 450.000 de $ 900.000.',
      'In November 2026: “Mercado” has COP 450,000 left of COP 900,000.',
    ],
    [
      'BUDGETS',
      {},
      'En noviembre de 2026: en «Restaurantes» te pasaste por $ 120.000 de $ 500.000; en «Mercado» te quedan $ 450.000 de $ 900.000.',
      'In November 2026: “Restaurantes” is COP 120,000 over its COP 500,000; “Mercado” has COP 450,000 left of COP 900,000.',
    ],
    [
      'UPCOMING',
      {},
      'Lo que viene: «Netflix», $ 44.900, el 28 de noviembre de 2026; «Arriendo», $ 1.500.000, el 1 de diciembre de 2026.',
      'What is next: “Netflix”, COP 44,900, on November 28, 2026; “Arriendo”, COP 1,500,000, on December 1, 2026.',
    ],
  ] as const)('of %s %o', async (id, change, es, en) => {
    const answer = await run(id, change);
    expect([answer.es, answer.en]).toEqual([es, en]);
  });

  it('say nothing but their facts, in both languages, hostile names and all', async () => {
    for (const { id } of OPERATIONS)
      for (const category of [null, ...CATEGORIES])
        for (const period of [
          MARCH,
          { start: '2026-11-01', end: '2026-12-01' },
          { start: '2026-01-01', end: '2027-01-01' },
          { start: '2025-01-01', end: '2026-01-01' },
          { start: '2026-03-05', end: '2026-03-06' },
          { start: '2026-03-05', end: '2026-04-11' },
          { start: '2026-01-01', end: '2026-04-01' },
        ]) {
          const { facts, es, en } = await run(id, { category, period });
          expect(checkText(facts, es, 'es')).toEqual([]);
          expect(checkText(facts, en, 'en')).toEqual([]);
        }
  });

  it('find the budget above a category that has none of its own', async () => {
    const above = { ...CATEGORIES[5]!, parentId: 'groceries' };
    const { es } = await run('BUDGETS', { category: above }, { ...context, categories: [...CATEGORIES, above] });
    expect(es).toBe('En noviembre de 2026: en «Mercado» te quedan $ 450.000 de $ 900.000.');
    expect((await run('BUDGETS', { category: CATEGORIES[10] })).es).toBe(
      'No tienes presupuestos para eso en noviembre de 2026.',
    );
  });

  it('compare a running month up to today, with as much of the one before', async () => {
    const { asked, es } = await run('COMPARISON', { period: { start: '2026-11-01', end: '2026-12-01' } });
    expect(asked[0]!.variables).toMatchObject({
      now: { start: '2026-11-01', end: '2026-11-24' },
      then: { start: '2026-10-01', end: '2026-10-24' },
    });
    expect(es).toContain('Del 1 de octubre de 2026 al 23 de octubre de 2026 habían sido');
  });

  it('compare with another time that is named', async () => {
    const { asked, en } = await run('COMPARISON', { against: { start: '2025-03-01', end: '2025-04-01' } });
    expect(asked[0]!.variables).toMatchObject({ now: MARCH, then: { start: '2025-03-01', end: '2025-04-01' } });
    expect(en).toContain('In March 2025 it was COP 2,600,000.');
  });

  it('look through all pages for the biggest expenses', async () => {
    const pages = ['a', 'b', null].map((endCursor, index) => ({
      ledger: {
        transactions: {
          totalCount: 3,
          edges: [
            {
              node: {
                payee: `P${index}`,
                bookedOn: '2026-03-05',
                amount: { minor: String(-(index + 1) * 1_000_00), currency: 'COP' },
              },
            },
          ],
          pageInfo: { hasNextPage: endCursor !== null, endCursor },
        },
      },
    }));
    const asked: unknown[] = [];
    const operation = OPERATIONS.find(({ id }) => id === 'BIGGEST_EXPENSES')!;
    const facts = await operation.run({ ...given, count: 1 }, context, (_document, { after }) => {
      asked.push(after);
      return Promise.resolve(pages[asked.length - 1]);
    });
    expect(asked).toEqual([undefined, 'a', 'b']);
    expect(facts).toMatchObject({ expenses: [{ payee: { name: 'P2' } }], looked: null });
  });

  it('are refused where they are another’s', async () => {
    const operation = OPERATIONS.find(({ id }) => id === 'BALANCE')!;
    await expect(
      operation.run(given, context, () => Promise.resolve({ ledger: { accounts: 'many' } })),
    ).rejects.toThrow();
    await expect(operation.run(given, context, () => Promise.resolve({ ledger: null }))).rejects.toThrow();
  });
});

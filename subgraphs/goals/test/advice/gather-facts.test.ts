import { createLogger, unavailable, type GraphClient, type GraphQuestion } from '@parfinanciero/kit';
import { testPerson } from '@parfinanciero/kit/testing';
import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../src/advice/gather-facts.js';
import { answered } from './answered.js';

const logger = createLogger('silent');
const question = {
  ledgerId: 'ledger',
  goalId: 'mine',
  as: testPerson([]).principal,
  today: '2026-11-23',
  currency: 'COP',
};
const gathered = (answer: unknown) => {
  const asked: GraphQuestion[] = [];
  const graph: GraphClient = {
    query(what) {
      asked.push(what);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as Record<string, unknown>);
    },
  };
  return gatherFacts({ graph, logger }, question).then((facts) => ({ facts, asked }));
};
const cop = (thousands: number) => ({ amount: String(thousands * 1_000_00), currency: 'COP' });
const nothing = { currency: 'COP', averages: null, categories: [], budgets: [], goals: [], balances: null };

describe('facts of a person’s money', () => {
  it('are asked of the graph as that person, for whole months, with a deadline', async () => {
    const { asked } = await gathered(answered());
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      as: question.as,
      deadlineMs: 5_000,
      variables: {
        ledgerId: 'ledger',
        whole: { start: '2026-08-01', end: '2026-11-01' },
        last: { start: '2026-10-01', end: '2026-11-01' },
      },
    });
  });

  it('are averages, categories, budgets and balances in the ledger’s currency alone', async () => {
    const { facts } = await gathered(answered());
    expect(facts.averages).toEqual({ months: { count: 3 }, income: cop(4_500), spending: cop(4_000), net: cop(500) });
    expect(facts.categories).toEqual([
      {
        category: { name: 'Arriendo' },
        flexibility: 0,
        average: cop(1_500),
        last: cop(1_500),
        change: { percent: '0' },
      },
      {
        category: { name: 'Domicilios' },
        flexibility: 2,
        average: cop(300),
        last: cop(480),
        change: { percent: '60' },
      },
    ]);
    expect(facts.budgets).toEqual([
      { category: { name: 'Transporte' }, amount: cop(300), spent: cop(420), left: cop(-120), state: 'OVER' },
    ]);
    expect(facts.balances).toEqual(cop(1_650));
  });

  it('are averages of fewer months in a younger ledger, and none in an empty one', async () => {
    const young = answered();
    young.ledger.whole.trend = young.ledger.whole.trend.slice(-1);
    expect((await gathered(young)).facts.averages).toEqual({
      months: { count: 1 },
      income: cop(13_500),
      spending: cop(12_000),
      net: cop(1_500),
    });
    young.ledger.whole.trend = [];
    expect((await gathered(young)).facts).toMatchObject({ averages: null, categories: [] });
  });

  it('hold the other goals, not the one that is advised on', async () => {
    const goals = [
      { id: 'mine', title: 'Viaje', pace: null },
      { id: 'other', title: ' Casa\nnueva ', pace: { needed: { minor: '90000000', currency: 'COP' } } },
      { id: 'done', title: 'Moto', pace: { needed: null } },
    ];
    expect((await gathered(answered(goals))).facts.goals).toEqual([
      { title: { name: 'Casa nueva' }, needed: cop(900) },
      { title: { name: 'Moto' }, needed: null },
    ]);
  });

  it('are none where one service is down, and the rest stays', async () => {
    const answer = { ledger: { ...answered().ledger, whole: null, goals: null } };
    const { facts } = await gathered(answer);
    expect(facts).toMatchObject({ averages: null, categories: [], goals: [] });
    expect(facts.budgets).toHaveLength(1);
  });

  it.each([
    ['nobody answers', unavailable()],
    ['something breaks', new Error('socket')],
    ['the ledger is not theirs', { ledger: null }],
    ['the answer is another one', { ledger: { referenceCurrency: 'COP', whole: { totals: 'many' } } }],
    ['the currency is none', { ledger: { ...answered().ledger, referenceCurrency: 'XXX1' } }],
  ])('are none where %s', async (_why, answer) => {
    expect((await gathered(answer)).facts).toEqual(nothing);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Movement } from '../../src/domain/movement.js';
import { summariseMonths } from '../../src/domain/personal/ledger-summary.js';
import { LARGEST, summariseMonth } from '../../src/domain/personal/month-summary.js';

const movement = (id: string, day: string, amount: number, category: string | null = null): Movement => ({
  id,
  day,
  amount,
  description: id,
  category,
});

const movements = fc.array(
  fc.record({
    id: fc.uuid(),
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
    amount: fc.integer({ min: -1e9, max: 1e9 }),
    description: fc.string(),
    category: fc.constantFrom('FOOD', 'HOME', null),
  }),
);

describe('the summary of a month', () => {
  it('adds up income and spending, each positive, by category and by day', () => {
    const summary = summariseMonth('2026-02', [
      movement('a', '2026-02-01', 5_000, 'SALARY'),
      movement('b', '2026-02-01', -1_200, 'FOOD'),
      movement('c', '2026-02-28', -300, 'FOOD'),
      movement('d', '2026-03-01', -999, 'FOOD'),
    ]);
    expect(summary).toMatchObject({ income: 5_000, spending: 1_500, incomeCount: 1, spendingCount: 2 });
    expect(summary.categories).toEqual([
      { category: 'FOOD', income: 0, spending: 1_500, count: 2 },
      { category: 'SALARY', income: 5_000, spending: 0, count: 1 },
    ]);
    expect(summary.daily.spending).toHaveLength(28);
    expect([summary.daily.spending[0], summary.daily.spending[27]]).toEqual([1_200, 300]);
  });

  it('keeps the largest of each direction singly, so that one-offs can be set apart', () => {
    const many = Array.from({ length: 30 }, (_, index) => movement(`m${index}`, '2026-02-10', -(index + 1) * 100));
    const { largest } = summariseMonth('2026-02', [...many, movement('in', '2026-02-10', 50)]);
    expect(largest.map(({ id }) => id)).toEqual(['in', ...Array.from({ length: LARGEST }, (_, n) => `m${29 - n}`)]);
  });

  it('says the same whatever the order, survives JSON, and loses no money', () => {
    fc.assert(
      fc.property(movements, (given) => {
        const summary = summariseMonth('2026-02', given);
        expect(summariseMonth('2026-02', [...given].reverse())).toEqual(summary);
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
        const net = given.reduce((sum, { amount }) => sum + amount, 0);
        expect(summary.income - summary.spending).toBe(net);
        const byDay = summary.daily.income.reduce((sum, amount, day) => sum + amount - summary.daily.spending[day]!, 0);
        expect(byDay).toBe(net);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves no month out between the first movement and the day that is known', () => {
    const months = summariseMonths([movement('a', '2026-01-20', -1), movement('b', '2026-04-02', -1)], '2026-05-10');
    expect(months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
    expect(summariseMonths([movement('b', '2026-04-02', -1)], '2026-04-01')).toEqual([]);
  });
});

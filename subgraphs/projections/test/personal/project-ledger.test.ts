import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Movement } from '../../src/domain/movement.js';
import { projectLedger } from '../../src/domain/personal/project-ledger.js';
import type { Band, LedgerProjection } from '../../src/domain/personal/projection.js';
import { keyOf, madeHousehold, summaryOf } from './made-ledger.js';

const history = madeHousehold(14);
const written = (projection: LedgerProjection): string =>
  JSON.stringify({ ...projection, paths: [...projection.paths.cumulative, ...projection.paths.daily] });

const inOrder = ({ mean, lo80, hi80, lo95, hi95 }: Band): boolean =>
  lo95 <= lo80 &&
  lo80 <= mean &&
  mean <= hi80 &&
  hi80 <= hi95 &&
  [mean, lo80, hi80, lo95, hi95].every(Number.isInteger);

describe('the projection of a ledger', () => {
  const summary = summaryOf(history, '2026-02-28', { balance: 900_000_000 });
  const projection = projectLedger(summary, { horizon: 6 });

  it('starts with the calendar month after the day that is known', () => {
    expect(projection.months.map(({ month }) => month)).toEqual([
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
    ]);
    expect(projection.current).toMatchObject({ month: '2026-02', income: { mean: 0 }, spending: { hi95: 0 } });
  });

  it('expects the salary and no less than what is committed, near to what such a month had', () => {
    const [next] = projection.months;
    expect(next!.income.mean).toBe(420_000_000);
    expect(next!.spending.mean).toBeGreaterThan(152_690_000);
    expect(next!.spending.mean).toBeGreaterThan(230_000_000);
    expect(next!.spending.mean).toBeLessThan(330_000_000);
    expect(next!.net.mean).toBe(next!.income.mean - next!.spending.mean);
  });

  it('names what its streams will bring, on their days', () => {
    const rent = projection.scheduled.filter(({ key }) => key === keyOf(summary, 'ARRIENDO APTO'));
    expect(rent.map(({ day, amount }) => [day, amount])).toEqual(
      ['03', '04', '05', '06', '07', '08'].map((month) => [`2026-${month}-05`, -150_000_000]),
    );
  });

  it('shares the next month out among categories without losing any', () => {
    const spending = projection.categories.filter(({ direction }) => direction === 'SPENDING');
    const home = spending.find(({ category }) => category === 'HOME');
    expect(home?.scheduled).toBe(150_000_000);
    const sum = spending.reduce((total, { amount }) => total + amount, 0);
    expect(Math.abs(sum - projection.months[0]!.spending.mean)).toBeLessThanOrEqual(spending.length);
  });

  it('lays the balance out by days, down with the rent and up with the salary', () => {
    const on = (day: string) => projection.dailyBalance.find((one) => one.day === day)!.balance;
    expect(projection.dailyBalance).toHaveLength(90);
    expect(on('2026-03-04') - on('2026-03-05')).toBeGreaterThan(150_000_000);
    expect(on('2026-03-30')).toBeGreaterThan(on('2026-03-29') + 400_000_000);
    expect(projection.lowPoint).toMatchObject({ day: '2026-03-29', before: '2026-03-30' });
    for (const { balance, lo80, hi80 } of projection.dailyBalance)
      expect(lo80 <= balance && balance <= hi80).toBe(true);
  });

  it('says nothing of the balance where it is not known', () => {
    expect(projectLedger(summaryOf(history, '2026-02-28'), { horizon: 1 })).toMatchObject({
      dailyBalance: [],
      lowPoint: null,
    });
  });

  it('projects the rest of a month that is running', () => {
    const midway = projectLedger(summaryOf(history, '2026-02-10'), { horizon: 2 });
    expect(midway.current.month).toBe('2026-02');
    // The salary is still to come, the rent has gone.
    expect(midway.current.income.mean).toBe(420_000_000);
    expect(midway.current.spending.mean).toBeLessThan(midway.months[0]!.spending.mean - 120_000_000);
    expect(midway.months[0]!.month).toBe('2026-03');
  });

  it('gives the same bytes for the same content', () => {
    expect(written(projectLedger(summary, { horizon: 6 }))).toBe(written(projection));
    const again = summaryOf([...history].reverse(), '2026-02-28', { balance: 900_000_000 });
    expect(written(projectLedger(again, { horizon: 6 }))).toBe(written(projection));
  });

  it('never looks past the day that is known', () => {
    const later: Movement = { id: 'z', day: '2026-03-01', amount: -9e9, description: 'NETFLIX', category: 'HOME' };
    const peeking = summaryOf([...history, later], '2026-02-28', { balance: 900_000_000 });
    expect(written(projectLedger(peeking, { horizon: 6 }))).toBe(written(projection));
  });

  it('leaves a payment that the person has set apart out of what is usual', () => {
    const car: Movement = {
      id: 'car',
      day: '2026-02-14',
      amount: -5e9,
      description: 'CARRO',
      category: 'TRANSPORTATION',
    };
    const dear = [...history, car];
    const apart = projectLedger(summaryOf(dear, '2026-02-28', { excludedIds: ['car'] }), { horizon: 1 });
    expect(apart.months[0]!.spending.mean).toBeLessThan(
      projectLedger(summaryOf(dear, '2026-02-28'), { horizon: 1 }).months[0]!.spending.mean,
    );
  });

  it('is not carried away by one-offs: a month with one counts as a large month', () => {
    const car: Movement = { id: 'car', day: '2025-09-14', amount: -5e9, description: 'CARRO', category: null };
    const without = projectLedger(summaryOf(history, '2026-02-28'), { horizon: 1 }).months[0]!.spending.mean;
    const dear = projectLedger(summaryOf([...history, car], '2026-02-28'), { horizon: 1 }).months[0]!.spending.mean;
    expect(dear).toBeLessThan(without * 1.25);
  });

  it('finds the prima in June and December once it has seen both, and assumes none before', () => {
    const primas = ['2025-06-15', '2025-12-15'].map((day, index): Movement => ({
      id: `p${index}`,
      day,
      amount: 210_000_000,
      description: 'PRIMA',
      category: 'SALARY',
    }));
    const long = madeHousehold(29);
    const third: Movement = { ...primas[0]!, id: 'p2', day: '2026-06-15' };
    const fourth: Movement = { ...primas[0]!, id: 'p3', day: '2026-12-15' };
    const projected = projectLedger(summaryOf([...long, ...primas, third, fourth], '2027-05-31'), { horizon: 8 });
    const incomes = Object.fromEntries(projected.months.map(({ month, income }) => [month, income.mean]));
    expect(incomes['2027-06']).toBeGreaterThan(incomes['2027-07']! + 150_000_000);
    expect(incomes['2027-12']).toBeGreaterThan(incomes['2027-11']! + 150_000_000);
    const unknown = projectLedger(summaryOf(history, '2026-02-28'), { horizon: 5 });
    expect(unknown.months.map(({ income }) => income.mean)).toEqual(new Array(5).fill(420_000_000));
  });

  it('refuses a horizon that is none', () => {
    for (const horizon of [0, 25, 1.5]) expect(() => projectLedger(summary, { horizon })).toThrow(RangeError);
  });

  it('gives sane bands for any history, however short or odd', () => {
    const movements = fc.array(
      fc.record({
        id: fc.uuid(),
        day: fc.integer({ min: 0, max: 400 }).map((n) => {
          const month = Math.floor(n / 28);
          return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
        }),
        amount: fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0, 1, -1, -500)),
        description: fc.constantFrom('', 'NOMINA', 'TIENDA'),
        category: fc.constantFrom('FOOD', null),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(movements, fc.constantFrom('2024-01-31', '2024-03-15', '2025-02-28'), (given, asOf) => {
        const { months, current } = projectLedger(summaryOf(given, asOf, { balance: 5 }), { horizon: 3, paths: 50 });
        for (const { income, spending, net } of [current, ...months]) {
          expect([income, spending, net].every(inOrder)).toBe(true);
          expect(income.lo95 >= 0 && spending.lo95 >= 0).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('expects nothing of a ledger without movements', () => {
    const { months } = projectLedger(summaryOf([], '2026-02-28'), { horizon: 2 });
    expect(months.map(({ net }) => net)).toEqual(new Array(2).fill({ mean: 0, lo80: 0, hi80: 0, lo95: 0, hi95: 0 }));
  });

  it('widens its bands as it is told', () => {
    const wide = projectLedger(summary, { horizon: 1, widen: { widen80: 1.5, widen95: 2 } }).months[0]!.spending;
    const plain = projection.months[0]!.spending;
    expect(wide.mean).toBe(plain.mean);
    expect(wide.hi80 - wide.mean).toBeGreaterThan(1.4 * (plain.hi80 - plain.mean));
    expect(wide.hi95 - wide.mean).toBeGreaterThan(1.9 * (plain.hi95 - plain.mean));
  });
});

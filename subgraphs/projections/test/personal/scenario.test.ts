import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instalmentOf } from '../../src/domain/personal/loan.js';
import { projectLedger } from '../../src/domain/personal/project-ledger.js';
import { applyScenario, compareScenario } from '../../src/domain/personal/scenario.js';
import type { ScenarioChange } from '../../src/domain/personal/scenario-change.js';
import { keyOf, madeHousehold, summaryOf } from './made-ledger.js';

const summary = summaryOf(madeHousehold(14), '2026-02-28', { balance: 900_000_000 });
const base = projectLedger(summary, { horizon: 6 });
const compared = (...changes: ScenarioChange[]) =>
  compareScenario(base, projectLedger(changes.reduce(applyScenario, summary), { horizon: 6 }));

describe('a scenario', () => {
  it('raises the rent by a tenth, every month', () => {
    const differences = compared({ kind: 'STREAM_AMOUNT', key: keyOf(summary, 'ARRIENDO APTO'), percent: 10 });
    expect(differences.map(({ spending }) => spending)).toEqual(new Array(6).fill(15_000_000));
    expect(differences[5]!.cumulative.mean).toBe(-90_000_000);
    // The rent may end by itself: then its rise has no effect.
    expect(differences[0]!.net.lo95).toBe(-15_000_000);
  });

  it('ends a subscription', () => {
    const differences = compared({ kind: 'WITHOUT_STREAM', key: keyOf(summary, 'NETFLIX') });
    expect(differences.map(({ net }) => net.mean)).toEqual(new Array(6).fill(2_690_000));
  });

  it('takes later changes of a stream on top of earlier ones', () => {
    const key = keyOf(summary, 'ARRIENDO APTO');
    const [first] = compared(
      { kind: 'STREAM_AMOUNT', key, amount: 100_000_000 },
      { kind: 'STREAM_AMOUNT', key, percent: 10 },
    );
    expect(first!.spending).toBe(110_000_000 - 150_000_000);
  });

  it('adds 200,000 a month with no doubt about it, from the day that is named', () => {
    const differences = compared({ kind: 'EXTRA_MONTHLY', amount: 20_000_000, from: '2026-05-10' });
    expect(differences.map(({ net }) => net)).toEqual(
      [0, 0, 1, 1, 1, 1].map((times) => {
        const value = times * 20_000_000;
        return { mean: value, lo80: value, hi80: value, lo95: value, hi95: value };
      }),
    );
  });

  it('brings a loan in and pays it back in instalments', () => {
    const loan = { principal: 600_000_000, annualRate: 0.24, months: 12 };
    const differences = compared({ kind: 'LOAN', ...loan, startsOn: '2026-03-15' });
    const [instalment] = instalmentOf(loan);
    expect(differences[0]).toMatchObject({ income: 600_000_000, spending: 0 });
    expect(differences[1]!.spending).toBe(instalment);
  });

  it('cuts a category by a share of what it will be, which is not known exactly', () => {
    const [first] = compared({ kind: 'CATEGORY_PERCENT', category: 'FOOD', percent: -20 });
    const food = base.categories.find(({ category, direction }) => category === 'FOOD' && direction === 'SPENDING')!;
    expect(Math.abs(-first!.spending - 0.2 * food.amount)).toBeLessThan(1_000);
    expect(first!.net.lo80).toBeLessThan(first!.net.hi80);
    expect(first!.net.lo95).toBeGreaterThanOrEqual(0);
  });

  it('pays once for a thing', () => {
    const differences = compared({ kind: 'ONE_OFF', day: '2026-04-20', amount: -80_000_000 });
    expect(differences.map(({ net }) => net.mean + 0)).toEqual([0, -80_000_000, 0, 0, 0, 0]);
    expect(differences[5]!.cumulative).toMatchObject({ lo95: -80_000_000, hi95: -80_000_000 });
  });

  it('changes nothing of the ledger it is made from, and nothing where there is no change', () => {
    const before = JSON.stringify(summary);
    applyScenario(summary, { kind: 'ONE_OFF', day: '2026-04-20', amount: 1 });
    expect(JSON.stringify(summary)).toBe(before);
    for (const { net, cumulative } of compared()) expect([net.lo95, net.hi95, cumulative.lo95]).toEqual([0, 0, 0]);
  });

  it('refuses what makes no sense', () => {
    const refused = [
      { kind: 'WITHOUT_STREAM', key: 'nobody' },
      { kind: 'ONE_OFF', day: '2026-02-30', amount: 1 },
      { kind: 'EXTRA_MONTHLY', amount: 0.5 },
      { kind: 'CATEGORY_PERCENT', category: 'FOOD', percent: -101 },
      { kind: 'LOAN', principal: -1, annualRate: 0.1, months: 12, startsOn: '2026-03-01' },
      { kind: 'LOAN', principal: 1, annualRate: 0.1, months: 0, startsOn: '2026-03-01' },
    ] satisfies ScenarioChange[];
    for (const change of refused) expect(() => applyScenario(summary, change)).toThrow(RangeError);
    expect(() => compareScenario(base, projectLedger(summary, { horizon: 5 }))).toThrow(RangeError);
  });
});

describe('the instalments of a loan', () => {
  it('pay it back to the last minor unit, equal but for the last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1e8, max: 1e12 }),
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        fc.integer({ min: 1, max: 84 }),
        (principal, annualRate, months) => {
          const paid = instalmentOf({ principal, annualRate, months });
          const monthly = (1 + annualRate) ** (1 / 12) - 1;
          let owed = principal;
          for (const instalment of paid) owed += Math.round(owed * monthly) - instalment;
          expect(owed).toBe(0);
          expect(paid).toHaveLength(months);
          expect(new Set(paid.slice(0, -1)).size).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('without interest are a plain division', () => {
    expect(instalmentOf({ principal: 1_000, annualRate: 0, months: 3 })).toEqual([333, 333, 334]);
  });

  it('of a loan at 24 % effective follow the annuity formula', () => {
    // r = 1.24^(1/12) − 1 = 0.0180876; P r ÷ (1 − (1 + r)^−12).
    expect(instalmentOf({ principal: 100_000_000, annualRate: 0.24, months: 12 })[0]).toBe(
      Math.round((100_000_000 * (1.24 ** (1 / 12) - 1)) / (1 - 1 / 1.24)),
    );
  });
});

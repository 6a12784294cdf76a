import { describe, expect, it } from 'vitest';
import { compareStrategies, type DebtStrategy, type OpenDebt } from '../../src/domain/debt-strategies.js';
import { monthlyRate } from '../../src/domain/rates.js';

const debt = (id: string, balance: bigint, rate: string, minimumPayment: bigint): OpenDebt => ({
  id,
  balance,
  monthly: monthlyRate(rate, 'NOMINAL_ANNUAL'),
  minimumPayment,
});
const planOf = (strategy: DebtStrategy, debts: readonly OpenDebt[], budget: bigint) => {
  const compared = compareStrategies(debts, budget, '2026-01-15');
  if (!compared.feasible) throw new Error(compared.reason);
  return compared.plans.find((plan) => plan.strategy === strategy)!;
};

describe('several debts, as published examples pay them off', () => {
  // node-debt-snowball, examples/response.json: a card of 1000 at 14.99 % (75 at least) and a student loan of 7500 at 4.75 % (150),
  // 100 more a month. https://github.com/nielse63/node-debt-snowball. Months 1–5 to the cent and 28 months in all; in the month that
  // ends a debt the source forgives that month's interest (month 6: 166.91 paid of 166.91 + 2.08), so later balances differ.
  it('has an avalanche of a card and a student loan done in 28 months', () => {
    const plan = planOf(
      'AVALANCHE',
      [debt('student', 7_500_00n, '4.75', 150_00n), debt('card', 1_000_00n, '14.99', 75_00n)],
      325_00n,
    );
    expect(plan.order).toEqual(['card', 'student']);
    expect(plan.owed.slice(0, 5)).toEqual([8_217_18n, 7_931_85n, 7_643_99n, 7_353_57n, 7_060_56n]);
    expect(plan.clearedIn.get('card')).toBe(6);
    expect(plan.months).toBe(28);
    expect(plan.freeOn).toBe('2028-05-15');
  });

  // Four cards, 1505 a month, the dearest first and of two equally dear ones the smaller. https://pastebin.com/f2Y6ADnx, which
  // prints six digits: 35756 after the first month, 34502.8 after the second.
  it('pays four cards, of two equally dear ones the smaller first', () => {
    const plan = planOf(
      'AVALANCHE',
      [
        debt('1', 15_000_00n, '14.99', 315_00n),
        debt('2', 6_000_00n, '5.99', 200_00n),
        debt('3', 3_500_00n, '14.99', 90_00n),
        debt('4', 12_500_00n, '0', 400_00n),
      ],
      1_505_00n,
    );
    expect(plan.order[0]).toBe('3');
    const [first, second] = plan.owed.slice(0, 2).map((owed) => Number(owed) / 100);
    expect(Math.abs(first! - 35_756)).toBeLessThan(0.06);
    expect(Math.abs(second! - 34_502.8)).toBeLessThan(0.06);
  });
});

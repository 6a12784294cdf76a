import { describe, expect, it } from 'vitest';
import { emergencyTarget, neededMonthly, sinkingFund } from '../../src/domain/saving.js';

/** Dollars in minor units. */
const dollars = (amount: number): bigint => BigInt(amount) * 100n;

describe('published examples of saving for what is known to come', () => {
  it.each([
    // Financial Clarity Coaching, “What is a sinking fund”, 2018: two car premiums and a life premium of 600 each in a year.
    // https://www.financialclaritycoaching.com/single-post/2018/10/17/what-is-a-sinking-fund
    { bill: dollars(600 + 600 + 600), needed: dollars(150) },
    // Olox, “Sinking Funds Explained”, car insurance of 1,200 in twelve months, and its tables of smaller bills (rounded there).
    // https://olox.in/docs/finance/personal-finance/budgeting-expenses/saving-strategies/sinking-funds-explained
    { bill: dollars(1_200), needed: dollars(100) },
    { bill: dollars(2_400), needed: dollars(200) },
  ])('$bill a year is $needed a month', ({ bill, needed }) => {
    const fund = sinkingFund({ bill, saved: 0n, dueOn: '2027-01-15' }, '2026-01-15');
    expect(fund).toEqual({ dueOn: '2027-01-15', months: 12, needed });
  });

  it('rounds where the table rounds to whole dollars, never below what suffices', () => {
    // The same tables: registration and taxes of 200 and 500, tires of 400 and 800.
    for (const [bill, told] of [
      [200, 17],
      [500, 42],
      [400, 33],
      [800, 67],
    ] as const) {
      const needed = neededMonthly(dollars(bill), '2026-01-15', '2027-01-15');
      expect(Math.round(Number(needed) / 100)).toBe(told);
      expect(needed * 12n).toBeGreaterThanOrEqual(dollars(bill));
      expect((needed - 1n) * 12n).toBeLessThan(dollars(bill));
    }
  });

  it('holds as many months of spending as were asked for', () => {
    // The definition in the same article: three to six months of expenses.
    expect(emergencyTarget(3, [dollars(2_000), dollars(3_000), dollars(4_000)])).toBe(dollars(9_000));
    expect(emergencyTarget(6, [dollars(2_000), dollars(3_000), dollars(4_000)])).toBe(dollars(18_000));
  });
});

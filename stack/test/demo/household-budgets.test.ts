import { describe, expect, it } from 'vitest';
import { householdBudgets } from '../../src/demo/household-budgets.js';
import { householdHistory } from '../../src/demo/household-history.js';

const { entries } = householdHistory({ seed: 2026, years: 2, until: '2026-11-22' }, 'ledger', 'person');

describe('the budgets of the demo', () => {
  const budgets = householdBudgets(entries, '2026-11-23');

  it('are there for the present month and the two before it, in about eight categories, in whole amounts', () => {
    const byMonth = Map.groupBy(budgets, ({ month }) => month);
    expect([...byMonth.keys()]).toEqual(['2026-11', '2026-10', '2026-09']);
    for (const own of byMonth.values()) {
      expect(own.length).toBeGreaterThanOrEqual(6);
      expect(own.every(({ amount, currency }) => amount > 0n && amount % 1_000_000n === 0n && currency === 'COP')).toBe(
        true,
      );
    }
  });

  it('are overspent a bit where the household is weak', () => {
    const eating = new Set(['FOOD', 'GROCERIES', 'RESTAURANTS', 'DELIVERY', 'COFFEE_SNACKS']);
    for (const month of ['2026-11', '2026-10', '2026-09']) {
      const spent = entries
        .filter(({ bookedOn }) => bookedOn.startsWith(month))
        .flatMap(({ lines }) => lines)
        .reduce((sum, { categoryKey, amount }) => (eating.has(categoryKey) ? sum + amount : sum), 0n);
      const amount = budgets.find((one) => one.month === month && one.categoryKey === 'FOOD')!.amount;
      expect(spent).toBeGreaterThan(amount);
      expect(spent * 4n).toBeLessThan(amount * 5n);
    }
  });
});

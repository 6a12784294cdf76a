import { describe, expect, it } from 'vitest';
import { budgetRows, monthGone } from '../src/features/budgets/budget-rows';

const money = (amount: string) => ({ amount, currency: 'COP' });
const category = (id: string, parentId: string | null = null, flow = 'SPENDING') => ({
  id,
  key: null,
  name: id,
  flow,
  parentId,
});
const categories = [category('food'), category('market', 'food'), category('home'), category('pay', null, 'INCOME')];
const budget = (categoryId: string, amount: string) => ({
  id: `b-${categoryId}`,
  version: 1,
  amount: money(amount),
  categoryId,
});
const month = (parts: Partial<Parameters<typeof budgetRows>[0]>) =>
  budgetRows({ categories, budgets: [], statuses: [], slices: [], currency: 'COP', today: null, ...parts });

describe('the rows of a month of budgets', () => {
  it('count what was spent below a category as its own, and keep the cents', () => {
    const { budgeted } = month({
      budgets: [budget('food', '100000.00')],
      slices: [
        { categoryId: 'food', amount: money('30000.10') },
        { categoryId: 'market', amount: money('20000.20') },
      ],
    });
    expect(budgeted).toMatchObject([{ spent: money('50000.30'), left: money('49999.70'), state: 'ON_TRACK' }]);
  });

  it('offer the spending categories without a budget, what cost most first, and never an income one', () => {
    const { rest } = month({ slices: [{ categoryId: 'home', amount: money('5.00') }] });
    expect(rest.map(({ categoryId }) => categoryId)).toEqual(['home', 'food', 'market']);
  });

  it('count no money twice in the total where a budget lies below another', () => {
    const { total } = month({
      budgets: [budget('food', '100.00'), budget('market', '60.00'), budget('home', '10.00')],
      slices: [{ categoryId: 'market', amount: money('70.00') }],
    });
    expect(total).toEqual({ amount: money('110.00'), spent: money('70.00'), left: money('40.00') });
  });

  it('believe the dashboard only while it speaks of the same amount', () => {
    const stale = {
      categoryId: 'home',
      amount: money('10.00'),
      spent: money('30.00'),
      state: 'OVER' as const,
      expected: money('5.00'),
    };
    const of = (amount: string) =>
      month({ budgets: [budget('home', amount)], statuses: [stale], today: 0.9 }).budgeted[0];
    expect(of('10.00')).toMatchObject({ state: 'OVER', left: money('-20.00') });
    expect(of('100.00')).toMatchObject({ state: 'ON_TRACK', left: money('70.00') });
    expect(of('32.00')).toMatchObject({ state: 'AHEAD' });
  });

  it('call any spending on a budget of nothing overspent', () => {
    const [row] = month({
      budgets: [budget('home', '0.00')],
      slices: [{ categoryId: 'home', amount: money('0.01') }],
    }).budgeted;
    expect(row).toMatchObject({ state: 'OVER', share: 1 });
  });

  it('mark today only inside the month', () => {
    expect(monthGone('2026-11-01', '2026-12-01', '2026-11-15')).toBe(0.5);
    expect(monthGone('2026-11-01', '2026-12-01', '2026-11-30')).toBe(1);
    expect(monthGone('2026-11-01', '2026-12-01', '2026-12-01')).toBeNull();
    expect(monthGone('2026-11-01', '2026-12-01', '2026-10-31')).toBeNull();
  });
});

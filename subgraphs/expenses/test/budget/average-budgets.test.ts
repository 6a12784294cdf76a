import { exponentOf } from '@parfinanciero/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageBudgets, roundedAverage, type BudgetCategory } from '../../src/domain/budget/average-budgets.js';

const currency = fc.constantFrom('COP', 'USD', 'JPY', 'KWD');

/** A tree in which each category may hang under one that came before it. */
const tree = fc
  .array(
    fc.record({ under: fc.option(fc.nat()), flow: fc.constantFrom('SPENDING', 'SPENDING', 'SPENDING', 'INCOME') }),
    { minLength: 1, maxLength: 20 },
  )
  .map((nodes): BudgetCategory[] =>
    nodes.map(({ under, flow }, index) => ({
      id: `c${index}`,
      parentId: under === null || index === 0 ? null : `c${under % index}`,
      flow: flow as BudgetCategory['flow'],
    })),
  );

const topOf = (id: string, categories: readonly BudgetCategory[]): string => {
  const { parentId } = categories.find((category) => category.id === id)!;
  return parentId === null ? id : topOf(parentId, categories);
};

describe('an average that becomes a budget', () => {
  it('goes up to whole thousands where it is large, to whole tens where it is small', () => {
    expect(roundedAverage(3n * 48_612_000n, 3, 'COP')).toBe(48_700_000n);
    expect(roundedAverage(3n * 48_600_000n, 3, 'COP')).toBe(48_600_000n);
    expect(roundedAverage(3n * 48_600_000n + 1n, 3, 'COP')).toBe(48_700_000n);
    expect(roundedAverage(3n * 4_590_001n, 3, 'COP')).toBe(4_591_000n);
    expect(roundedAverage(3n * 4_310n, 3, 'USD')).toBe(5_000n);
    expect(roundedAverage(3n * 100_001n, 3, 'JPY')).toBe(101_000n);
  });

  it('is never below the average, and never a whole step above it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        fc.integer({ min: 1, max: 12 }),
        currency,
        (sum, months, code) => {
          const major = 10n ** BigInt(exponentOf(code));
          const amount = roundedAverage(sum, months, code);
          const step = sum >= 100_000n * major * BigInt(months) ? 1_000n * major : 10n * major;
          expect(amount % step).toBe(0n);
          expect(amount * BigInt(months)).toBeGreaterThanOrEqual(sum);
          expect((amount - step) * BigInt(months)).toBeLessThan(sum);
        },
      ),
    );
  });

  it('is made for families as a whole: their budgets hold all that their members spent', () => {
    fc.assert(
      fc.property(
        tree,
        fc.array(fc.tuple(fc.nat(19), fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n })), { maxLength: 30 }),
        fc.array(fc.nat(19), { maxLength: 3 }),
        (categories, spent, taken) => {
          const spending = new Map(
            spent.map(([index, amount]) => [categories[index % categories.length]!.id, amount] as const),
          );
          const budgeted = new Set(taken.map((index) => categories[index % categories.length]!.id));
          const made = averageBudgets({ categories, spending, months: 3, currency: 'COP', budgeted });

          const takenTops = new Set([...budgeted].map((id) => topOf(id, categories)));
          for (const { id, parentId, flow } of categories) {
            const family = [...spending].reduce(
              (sum, [member, amount]) => (topOf(member, categories) === id ? sum + amount : sum),
              0n,
            );
            const own = made.filter(({ categoryId }) => categoryId === id);
            const wanted = parentId === null && flow === 'SPENDING' && family > 0n && !takenTops.has(id);
            expect(own.map(({ amount }) => amount)).toEqual(wanted ? [roundedAverage(family, 3, 'COP')] : []);
          }
        },
      ),
    );
  });
});

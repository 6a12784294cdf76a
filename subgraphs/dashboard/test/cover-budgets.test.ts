import { addDays } from '@parfinanciero/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverBudgets, totalBudget } from '../src/domain/cover-budgets.js';
import { budgetState, daysGone, evenPart, isWholeMonth } from '../src/domain/even-pace.js';

const CURRENCIES = ['COP', 'USD'] as const;
const SIZE = 12;
const category = fc.nat(SIZE - 1).map((index) => `c${index}`);
const currency = fc.constantFrom(...CURRENCIES);
const row = fc.record({ categoryId: category, currency, amount: fc.bigInt({ min: -1000n, max: 1000n }) });

/** A tree in which each category hangs under one that came before it, or under none. */
const parents = fc
  .array(fc.option(fc.nat()), { minLength: SIZE, maxLength: SIZE })
  .map(
    (under) =>
      new Map(under.map((one, index) => [`c${index}`, one === null || index === 0 ? null : `c${one % index}`])),
  );
const budgets = fc.uniqueArray(
  fc.record({ categoryId: category, currency, amount: fc.bigInt({ min: 0n, max: 1000n }) }),
  { selector: ({ categoryId }) => categoryId, maxLength: SIZE },
);

describe('what budgets cover', () => {
  it('is a category with all below it, and counts once however many budgets stand above each other', () => {
    const tree = new Map([
      ['food', null],
      ['out', 'food'],
      ['coffee', 'out'],
      ['home', null],
    ]);
    const covered = coverBudgets({
      parents: tree,
      budgets: [
        { categoryId: 'food', currency: 'COP', amount: 100n },
        { categoryId: 'coffee', currency: 'COP', amount: 10n },
      ],
      spent: [
        { categoryId: 'food', currency: 'COP', amount: 20n },
        { categoryId: 'coffee', currency: 'COP', amount: 15n },
        { categoryId: 'home', currency: 'COP', amount: 99n },
        { categoryId: 'out', currency: 'USD', amount: 5n },
      ],
    });
    expect(covered.map(({ spent, topmost }) => [spent, topmost])).toEqual([
      [35n, true],
      [15n, false],
    ]);
    expect(totalBudget(covered, 'COP')).toEqual({ budgeted: 100n, spent: 35n });
    expect(totalBudget(covered, 'USD')).toBeNull();
  });

  it('adds up to the spending that stands under any budget, each row once, in any tree', () => {
    fc.assert(
      fc.property(parents, budgets, fc.array(row, { maxLength: 30 }), (tree, planned, spent) => {
        const covered = coverBudgets({ parents: tree, budgets: planned, spent });
        const above = (id: string): string[] => {
          const parent = tree.get(id) ?? null;
          return [id, ...(parent === null ? [] : above(parent))];
        };
        for (const code of CURRENCIES) {
          const own = planned.filter((budget) => budget.currency === code);
          const places = new Set(own.map(({ categoryId }) => categoryId));
          const under = spent.filter(
            (one) => one.currency === code && above(one.categoryId).some((id) => places.has(id)),
          );
          const total = totalBudget(covered, code);
          expect(total === null).toBe(own.length === 0);
          expect(total?.spent ?? 0n).toBe(under.reduce((sum, { amount }) => sum + amount, 0n));
          const highest = own.filter(
            ({ categoryId }) =>
              !above(categoryId)
                .slice(1)
                .some((id) => places.has(id)),
          );
          expect(total?.budgeted ?? 0n).toBe(highest.reduce((sum, { amount }) => sum + amount, 0n));
        }
      }),
    );
  });
});

describe('an even pace', () => {
  it('gives halves to the even unit', () => {
    expect([1n, 3n, 5n].map((amount) => evenPart(amount, 1, 2))).toEqual([0n, 2n, 2n]);
    expect(evenPart(100n, 1, 3)).toBe(33n);
    expect(evenPart(200n, 1, 3)).toBe(67n);
  });

  it('rises with the days and ends at the whole amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 28, max: 31 }), (amount, days) => {
        const parts = Array.from({ length: days + 1 }, (_, gone) => evenPart(amount, gone, days));
        expect([parts[0], parts.at(-1)]).toEqual([0n, amount]);
        for (const [index, part] of parts.entries()) {
          expect(part >= (parts[index - 1] ?? 0n)).toBe(true);
          const error = part * BigInt(days) - amount * BigInt(index);
          expect(2n * (error < 0n ? -error : error) <= BigInt(days)).toBe(true);
        }
      }),
    );
  });

  it('counts today among the days that are gone, none before the month and all after it', () => {
    const november = { start: '2026-11-01', end: '2026-12-01' };
    expect(
      ['2026-10-31', '2026-11-01', '2026-11-15', '2026-11-30', '2026-12-01', '2027-05-05'].map((day) =>
        daysGone(november, day),
      ),
    ).toEqual([0, 1, 15, 30, 30, 30]);
    expect(isWholeMonth(november)).toBe(true);
    expect(isWholeMonth({ ...november, end: addDays(november.end, -1) })).toBe(false);
    expect(isWholeMonth({ ...november, end: '2027-01-01' })).toBe(false);
    expect(isWholeMonth({ start: '2026-11-02', end: '2026-12-02' })).toBe(false);
  });

  it('says when money goes faster than the days, and when it is gone', () => {
    expect([50n, 51n, 100n, 101n].map((spent) => budgetState(spent, 100n, 50n))).toEqual([
      'ON_TRACK',
      'AHEAD',
      'AHEAD',
      'OVER',
    ]);
  });
});
